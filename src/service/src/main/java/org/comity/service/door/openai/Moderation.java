package org.comity.service.door.openai;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.door.openai.ModerationAnswer.Judgement;
import org.comity.service.door.openai.ModerationAnswer.Result;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.Door;

/** Answers one request in OpenAI's words. */
@Singleton
final class Moderation {

  private final CommentScorer scorer;

  @Inject
  Moderation(CommentScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Scores.
   *
   * @param champion what scores the community that is meant
   * @param texts what to score
   * @return one result for each, in order
   */
  ModerationAnswer answer(Champion champion, List<String> texts) {
    HoldPoints holds = HoldPoints.of(champion.bundle());
    String id = "modr-" + UUID.randomUUID().toString().replace("-", "");
    List<Result> results = texts.stream().map(text -> result(champion, text, holds)).toList();
    return new ModerationAnswer(id, champion.id(), results);
  }

  private Result result(Champion champion, String text, HoldPoints holds) {
    Assessment assessment =
        scorer.score(champion, Comment.of(UUID.randomUUID().toString(), text), Door.OPENAI);
    return assessment instanceof Scored scored
        ? scored(scored, holds)
        : notScored((NotScored) assessment);
  }

  private static Result scored(Scored scored, HoldPoints holds) {
    Map<Category, Boolean> reached = each(one -> one.isReached(scored.scores(), holds));
    Judgement judgement =
        new Judgement(
            new TreeMap<>(scored.scores().byAttribute()),
            scored.language(),
            null,
            notJudged(scored.scores().attributes()),
            Arrays.stream(Category.values()).filter(Category::isJudgedInPart).toList());
    return new Result(
        reached.containsValue(true),
        reached,
        each(one -> one.score(scored.scores())),
        inputTypes(scored.scores().attributes()),
        judgement);
  }

  /** Flagged, so that nobody passes what nothing has looked at. */
  private static Result notScored(NotScored none) {
    return new Result(
        true,
        each(one -> false),
        each(one -> 0.0),
        inputTypes(Set.of()),
        new Judgement(null, none.language(), none.cause(), notJudged(Set.of()), List.of()));
  }

  private static Map<Category, List<String>> inputTypes(Collection<Attribute> scored) {
    return each(one -> one.isJudged(scored) ? List.of("text") : List.of());
  }

  private static List<Category> notJudged(Collection<Attribute> scored) {
    return Arrays.stream(Category.values()).filter(one -> !one.isJudged(scored)).toList();
  }

  private static <V> Map<Category, V> each(Function<Category, V> value) {
    Map<Category, V> all = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      all.put(category, value.apply(category));
    }
    return all;
  }
}
