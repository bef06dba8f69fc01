package org.comity.service.door.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/** Scores the comments of one request, in their order. */
@Singleton
final class BatchScoring {

  private final CommentScorer scorer;

  @Inject
  BatchScoring(CommentScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Checks that the request can be answered at all; texts are looked at later.
   *
   * @param request the request
   * @return its comments
   * @throws ProblemException if there are none or too many
   */
  static List<ScoreRequest.Item> comments(ScoreRequest request) {
    List<ScoreRequest.Item> comments = request.comments();
    if (comments == null) {
      throw new ProblemException(Problem.missing("comments"));
    }
    if (comments.size() > ScoreRequest.MAX_COMMENTS) {
      throw new ProblemException(ScoreProblems.tooManyComments(comments.size()));
    }
    if (request.explain() && comments.size() > ScoreRequest.MAX_EXPLAINED) {
      throw new ProblemException(ScoreProblems.tooManyExplained(comments.size()));
    }
    return comments;
  }

  /**
   * Scores.
   *
   * @param champion what scores the community that is meant
   * @param request the request
   * @return the answer
   * @throws ProblemException if the request cannot be answered
   */
  ScoreAnswer answer(Champion champion, ScoreRequest request) {
    Set<Attribute> asked = asked(request.attributes(), champion.bundle().attributes());
    List<Comment> comments = converted(comments(request));
    List<ScoreAnswer.Item> assessments = new ArrayList<>(comments.size());
    for (int i = 0; i < comments.size(); i++) {
      String id = comments(request).get(i).id();
      Comment comment = comments.get(i);
      ScoreAnswer.Item item = assess(champion, id, comment, asked);
      boolean explained = request.explain() && item.notScored() == null;
      assessments.add(explained ? item.with(champion.classifier().explain(comment), asked) : item);
    }
    return new ScoreAnswer(champion.id(), assessments);
  }

  private ScoreAnswer.Item assess(
      Champion champion, @Nullable String id, Comment comment, Set<Attribute> asked) {
    Assessment assessment = scorer.assess(champion, comment, Door.REST);
    return assessment instanceof Scored scored
        ? ScoreAnswer.Item.of(id, scored, asked)
        : ScoreAnswer.Item.of(id, (NotScored) assessment);
  }

  /** All at once, so that a batch with a hole in it is refused before anything is scored. */
  private static List<Comment> converted(List<ScoreRequest.Item> items) {
    List<Comment> comments = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      ScoreRequest.Item item = items.get(i);
      String text = item == null ? null : item.text();
      if (item == null || text == null) {
        throw new ProblemException(Problem.missing("comments[" + i + "].text"));
      }
      comments.add(item.toComment(text, i));
    }
    return comments;
  }

  private static Set<Attribute> asked(@Nullable List<String> names, List<Attribute> scored) {
    if (names == null) {
      return Set.copyOf(scored);
    }
    Set<Attribute> asked = new HashSet<>(scored);
    asked.removeIf(attribute -> !names.contains(attribute.name()));
    if (asked.size() < Set.copyOf(names).size()) {
      String known = scored.stream().map(Attribute::name).collect(Collectors.joining(", "));
      throw new ProblemException(ScoreProblems.unknownAttribute(known));
    }
    return asked;
  }
}
