package org.comity.training.migration;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.training.migration.log.LoggedAnswer;
import org.comity.training.migration.log.LoggedAnswer.Human;
import org.jspecify.annotations.Nullable;

/** Logs of made-up scores: rows are added as they are wanted. */
public final class Traffic {

  private final ScoredLog log;

  /** Scored for these attributes by a bundle called {@code made-up}. */
  public Traffic(Attribute... scored) {
    this.log = new ScoredLog("made-up", List.of(scored));
  }

  /** A row that both score for TOXICITY. */
  public Traffic row(double theirs, double ours) {
    return row(Map.of("TOXICITY", theirs), ours, null);
  }

  /** A row with what a moderator decided. */
  public Traffic row(double theirs, double ours, String decision) {
    return row(Map.of("TOXICITY", theirs), ours, decision);
  }

  /** A row with any names of the old API. */
  public Traffic row(Map<String, Double> theirs, double ours, @Nullable String decision) {
    SortedMap<Attribute, Double> own = new TreeMap<>(Map.of(Attribute.TOXICITY, ours));
    log.add(answer(theirs, decision), new Scored(new Scores(own), List.of(), "en"));
    return this;
  }

  /** A row that the bundle cannot score. */
  public Traffic unscored(double theirs, Cause cause) {
    Assessment none = new NotScored(cause, null);
    log.add(answer(Map.of("TOXICITY", theirs), null), none);
    return this;
  }

  /** A row that the old API refused. */
  public Traffic refused(String cause) {
    LoggedAnswer answer =
        new LoggedAnswer(
            Comment.of("1", "a"), new TreeMap<>(), cause, true, new Human(new TreeMap<>(), null));
    log.add(answer, new NotScored(Cause.EMPTY, null));
    return this;
  }

  private static LoggedAnswer answer(Map<String, Double> theirs, @Nullable String decision) {
    return new LoggedAnswer(
        Comment.of("1", "a"),
        new TreeMap<>(theirs),
        null,
        false,
        new Human(new TreeMap<>(), decision));
  }

  /** What was added. */
  public ScoredLog log() {
    return log;
  }
}
