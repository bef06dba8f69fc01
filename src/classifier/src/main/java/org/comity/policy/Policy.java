package org.comity.policy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Approve;
import org.comity.policy.Verdict.Hold;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.Verdict.Reject;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What a community does with comments. The first rule that applies decides; what none decides is
 * decided by the bands of the attributes, the strictest of them. A comment without scores is never
 * approved, by no rule either: unless a rule rejects it, a person looks. Deciding is a pure
 * function of the facts and takes microseconds. Immutable, safe for use by several threads.
 */
public final class Policy {

  private final String name;
  private final @Nullable ZoneId zone;
  private final List<Rule> rules;
  private final SortedMap<Attribute, ThresholdBand> bands;
  private final String yaml;

  /**
   * What a policy is made of.
   *
   * @param name names it for people
   * @param zone whose time of day its rules mean; null for that of each comment
   * @param rules in the order in which they are asked
   * @param bands what the scores of attributes lead to; attributes without one do not count
   */
  public record Parts(
      String name,
      @Nullable ZoneId zone,
      List<Rule> rules,
      SortedMap<Attribute, ThresholdBand> bands) {

    /** Copies the collections. */
    public Parts {
      Objects.requireNonNull(name, "name");
      rules = List.copyOf(rules);
      bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
    }
  }

  /**
   * A policy; {@code org.comity.policy.reading} makes them of YAML.
   *
   * @param parts what it is made of
   * @param yaml how it is written
   */
  public Policy(Parts parts, String yaml) {
    this.name = parts.name();
    this.zone = parts.zone();
    this.rules = parts.rules();
    this.bands = parts.bands();
    this.yaml = Objects.requireNonNull(yaml, "yaml");
  }

  /**
   * The policy to begin with: a person looks from the scores that a bundle recommends. It rejects
   * nothing, even where the bundle recommends a score for it: a site decides itself that a machine
   * may reject, after it has seen what would be. Attributes for which nothing is recommended do not
   * count; if nothing is recommended at all, every comment is held.
   *
   * @param thresholds what is recommended, as {@code BundleManifest.recommended()} says it
   * @return a policy that is written with notes for whoever goes on from it
   */
  public static Policy recommended(Map<Attribute, Thresholds> thresholds) {
    return RecommendedText.policy(new TreeMap<>(thresholds));
  }

  /**
   * Decides.
   *
   * @param facts what is known of a comment
   * @return a verdict with at least one reason; never an exception for what a comment may hold
   */
  public Verdict decide(Facts facts) {
    Verdict ruled = firstRule(new Examination(facts, zone));
    if (facts.assessment() instanceof NotScored not) {
      return ruled instanceof Reject ? ruled : unscored(not, ruled);
    }
    return ruled == null ? banded(((Scored) facts.assessment()).scores()) : ruled;
  }

  private @Nullable Verdict firstRule(Examination examined) {
    for (Rule rule : rules) {
      Verdict verdict = rule.decide(examined);
      if (verdict != null) {
        return verdict;
      }
    }
    return null;
  }

  private static Verdict unscored(NotScored not, @Nullable Verdict ruled) {
    List<Reason> reasons = new ArrayList<>();
    if (ruled instanceof Hold hold) {
      reasons.addAll(hold.reasons());
    }
    String sentence = sentence(not.cause());
    reasons.add(new Reason(Reason.NOT_SCORED, ReasonCode.OTHER, sentence, null, null));
    return new Hold(reasons);
  }

  private static String sentence(Cause cause) {
    return switch (cause) {
      case EMPTY -> "It has no scores: it is empty.";
      case TOO_LONG -> "It has no scores: it is too long.";
      case NOT_TEXT -> "It has no scores: it is not text.";
      case LANGUAGE_NOT_SUPPORTED -> "It has no scores: the model does not know its language.";
      case NOTHING_KNOWN -> "It has no scores: the model knows none of its words.";
    };
  }

  private Verdict banded(Scores scores) {
    Kind strictest = Kind.APPROVE;
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<Attribute, ThresholdBand> band : bands.entrySet()) {
      Double score = scores.byAttribute().get(band.getKey());
      Kind kind = score == null ? Kind.HOLD : band.getValue().of(score);
      if (kind.compareTo(strictest) > 0) {
        strictest = kind;
        reasons.clear();
      }
      if (kind == strictest && kind != Kind.APPROVE) {
        reasons.add(reason(band.getKey(), band.getValue(), score));
      }
    }
    return switch (strictest) {
      case APPROVE -> new Approve(List.of(banded("No score reaches its band.")));
      case HOLD -> new Hold(reasons);
      case REJECT -> new Reject(reasons, false);
    };
  }

  private static Reason reason(Attribute attribute, ThresholdBand band, @Nullable Double score) {
    Double from = band.rejectFrom();
    String sentence;
    if (score == null) {
      sentence = attribute + " has no score.";
    } else if (from != null && score >= from) {
      sentence =
          String.format(Locale.ROOT, "%s is %.3f: rejected from %.3f.", attribute, score, from);
    } else {
      sentence =
          String.format(
              Locale.ROOT, "%s is %.3f: held from %.3f.", attribute, score, band.approveBelow());
    }
    return new Reason(Reason.BANDS, ReasonCode.of(attribute), sentence, attribute, score);
  }

  private static Reason banded(String sentence) {
    return new Reason(Reason.BANDS, ReasonCode.OTHER, sentence, null, null);
  }

  /**
   * Whether a rule asks for facts of the author: if none does, a caller need not look them up.
   *
   * @return false if {@link Facts#author()} never counts
   */
  public boolean needsAuthor() {
    return rules.stream().anyMatch(Rule::needsAuthor);
  }

  /**
   * Whether a rule asks how many readers reported a comment: if none does, a caller need not count.
   *
   * @return false if {@link Facts#reported()} never counts
   */
  public boolean needsReports() {
    return rules.stream().anyMatch(Rule::needsReports);
  }

  /**
   * Names it for people.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Whose time of day its rules mean.
   *
   * @return null for the zone of each comment's time
   */
  public @Nullable ZoneId zone() {
    return zone;
  }

  /**
   * Its rules.
   *
   * @return in the order in which they are asked
   */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * What the scores of attributes lead to.
   *
   * @return a band for each attribute that counts
   */
  public SortedMap<Attribute, ThresholdBand> bands() {
    return bands;
  }

  /**
   * How it is written.
   *
   * @return YAML, with its comments, that reads as this policy
   */
  public String toYaml() {
    return yaml;
  }
}
