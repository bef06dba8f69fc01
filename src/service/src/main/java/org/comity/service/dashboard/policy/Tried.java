package org.comity.service.dashboard.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.dashboard.words.Written;
import org.comity.service.replay.PolicyTrial;

/**
 * What a policy would have changed, in words.
 *
 * @param sentences what is to be said of it
 * @param kinds the columns
 * @param rows from what to what
 * @param changed what platforms call comments that would change
 */
public record Tried(
    List<String> sentences, List<Kind> kinds, List<Row> rows, List<String> changed) {

  /** On how many comments a policy is tried. */
  public static final int LAST = 1_000;

  /** Copies the lists. */
  public Tried {
    sentences = List.copyOf(sentences);
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
    changed = List.copyOf(changed);
  }

  /**
   * What was decided at the time.
   *
   * @param kind the verdict of the time
   * @param cells how many would have become what
   */
  public record Row(Kind kind, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * How many.
   *
   * @param count as it is read
   * @param isChange whether they would be decided otherwise
   */
  public record Cell(String count, boolean isChange) {}

  static Tried of(PolicyTrial trial, PolicyMessages words) {
    if (trial.comments() == 0) {
      return new Tried(List.of(words.nothingKept()), List.of(), List.of(), List.of());
    }
    List<Kind> kinds = Arrays.asList(Kind.values());
    int changed = trial.comments() - kinds.stream().mapToInt(kind -> trial.count(kind, kind)).sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.changed(Written.count(changed), Written.share((double) changed / trial.comments())));
    PolicyTrial.People people = trial.people();
    if (people.decided() > 0) {
      sentences.add(
          words.people(
              Written.count(people.decided()),
              Written.count(trial.comments()),
              Written.count(people.againstBefore()),
              Written.count(people.againstAfter())));
    }
    sentences.add(words.tried(Written.count(trial.comments())));
    return new Tried(
        sentences, kinds, kinds.stream().map(kind -> row(trial, kind)).toList(), trial.changed());
  }

  private static Row row(PolicyTrial trial, Kind from) {
    List<Cell> cells = new ArrayList<>();
    for (Kind to : Kind.values()) {
      int count = trial.count(from, to);
      cells.add(new Cell(Written.count(count), count > 0 && from != to));
    }
    return new Row(from, cells);
  }
}
