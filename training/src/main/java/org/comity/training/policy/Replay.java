package org.comity.training.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Reason;
import org.comity.policy.Rule;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would have done with comments, counted by the rule that decides, and how often that
 * is wrong by what people said of them. Of the authors nothing is known. Not safe for use by
 * several threads.
 */
public final class Replay {

  private static final Set<String> GOOD = Set.of("approve", "approved", "accept", "accepted");
  private static final Set<String> BAD = Set.of("reject", "rejected", "remove", "removed", "spam");

  /** From here on most people saw the attribute. */
  private static final double MOST = 0.5;

  private final Policy policy;
  private final CommentClassifier classifier;
  private final ZoneId zone;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /**
   * What one rule did.
   *
   * @param rule its name, or what stands for none
   * @param kind what it did
   * @param comments to how many comments
   * @param judged of how many of them people said whether they are acceptable
   * @param wrong how many of these it approved though they are not, or held or rejected though they
   *     are
   */
  public record Line(String rule, Kind kind, long comments, long judged, long wrong) {}

  private static final class Count {
    private final String rule;
    private final Kind kind;
    private long comments;
    private long judged;
    private long wrong;

    Count(String rule, Kind kind) {
      this.rule = rule;
      this.kind = kind;
    }

    void add(@Nullable Boolean acceptable) {
      comments++;
      if (acceptable != null) {
        judged++;
        wrong += acceptable == (kind == Kind.APPROVE) ? 0 : 1;
      }
    }

    Line line() {
      return new Line(rule, kind, comments, judged, wrong);
    }
  }

  /**
   * Nothing is counted yet.
   *
   * @param policy what decides
   * @param classifier what scores
   */
  public Replay(Policy policy, CommentClassifier classifier) {
    this.policy = policy;
    this.classifier = classifier;
    ZoneId policyZone = policy.zone();
    this.zone = policyZone == null ? ZoneOffset.UTC : policyZone;
  }

  /**
   * Decides over one comment.
   *
   * @param row the comment, and what people said of it
   */
  public void add(LabelledComment row) {
    Comment comment = row.comment();
    boolean reply = comment.parentId() != null || comment.parentText() != null;
    Facts facts =
        Facts.of(classifier.assess(comment), comment.text(), time(comment.createdAt()))
            .with(reply, false, 0);
    Verdict verdict = policy.decide(facts);
    String rule = verdict.reasons().get(0).rule();
    counts
        .computeIfAbsent(rule + '\n' + verdict.kind(), any -> new Count(rule, verdict.kind()))
        .add(acceptable(row));
  }

  private ZonedDateTime time(@Nullable Instant created) {
    LocalDateTime noon = Around.NOON;
    return created == null ? noon.atZone(zone) : created.atZone(zone);
  }

  /** By a moderator's decision, else by the labels; null where neither says it. */
  private static @Nullable Boolean acceptable(LabelledComment row) {
    String decision = row.decision() == null ? "" : row.decision().strip().toLowerCase(Locale.ROOT);
    if (GOOD.contains(decision) || BAD.contains(decision)) {
      return GOOD.contains(decision);
    }
    Double rejected = row.labels().get(Attribute.LIKELY_TO_REJECT);
    if (rejected != null) {
      return rejected < MOST;
    }
    return row.labels().isEmpty()
        ? null
        : row.labels().values().stream().allMatch(label -> label < MOST);
  }

  /**
   * What came of it.
   *
   * @return in the order of the rules; then what the attributes decided and what has no scores
   */
  public List<Line> lines() {
    List<String> order = new ArrayList<>(policy.rules().stream().map(Rule::name).toList());
    order.add(Reason.BANDS);
    order.add(Reason.NOT_SCORED);
    List<Line> lines = new ArrayList<>();
    for (String rule : order) {
      for (Kind kind : Kind.values()) {
        Count count = counts.get(rule + '\n' + kind);
        if (count != null) {
          lines.add(count.line());
        }
      }
    }
    return lines;
  }
}
