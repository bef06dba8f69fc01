package org.comity.service.export.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.quality.SampleKind;
import org.jspecify.annotations.Nullable;

/**
 * What people say of one revision of a comment. A verdict is a label of {@link
 * Attribute#LIKELY_TO_REJECT}: 1 to reject and 0 to approve. Each person counts once for each
 * attribute, with the strongest thing that they said, and then the last. Whoever held a comment in
 * the end has no verdict, and neither has whoever took theirs back.
 */
final class Opinions {

  private static final String REJECT = Attribute.LIKELY_TO_REJECT.name();

  private final Map<String, List<Opinion>> byAttribute = new TreeMap<>();
  private @Nullable PersonalVerdict last;
  private @Nullable Label lastLabel;

  private Opinions() {}

  /** All that is said of a revision; what is given is of any. */
  static Opinions of(int revision, Said said) {
    Opinions opinions = new Opinions();
    List<Opinion> whole = new ArrayList<>();
    List<PersonalVerdict> verdicts =
        said.verdicts().stream().filter(one -> one.revision() == revision).toList();
    opinions.addVerdicts(verdicts, whole);
    said.asked().stream()
        .filter(one -> one.revision() == revision && one.kind() == SampleKind.SECOND_LOOK)
        .filter(one -> one.judgedDecisionId() == null)
        .forEach(one -> whole.add(secondLook(one)));
    List<Opinion> words = new ArrayList<>();
    for (Label label : said.labels()) {
      if (label.revision() == revision) {
        (label.spanBegin() == null ? whole : words).add(opinion(label));
        opinions.lastLabel = label;
      }
    }
    Map<String, List<Opinion>> ofWords = perPerson(words, Opinion::larger);
    opinions.byAttribute.putAll(perPerson(whole, Opinion::stronger));
    ofWords.forEach(opinions.byAttribute::putIfAbsent);
    return opinions;
  }

  /** What people ever said of one comment, each the first one first. */
  record Said(List<PersonalVerdict> verdicts, List<Asked> asked, List<Label> labels) {}

  private void addVerdicts(List<PersonalVerdict> all, List<Opinion> to) {
    Set<Long> undone = new HashSet<>();
    all.stream().map(PersonalVerdict::undoes).forEach(undone::add);
    Map<String, PersonalVerdict> latest = new LinkedHashMap<>();
    Map<Long, LabelWeight> weights = new LinkedHashMap<>();
    for (PersonalVerdict verdict : all) {
      if (verdict.undoes() == null && !undone.contains(verdict.id())) {
        weights.put(verdict.id(), weight(verdict, latest));
        latest.remove(verdict.by());
        latest.put(verdict.by(), verdict);
      }
    }
    latest.values().removeIf(PersonalVerdict::isOpen);
    for (PersonalVerdict verdict : latest.values()) {
      LabelWeight weight = weights.getOrDefault(verdict.id(), LabelWeight.DECISION);
      double label = label(verdict.verdict());
      to.add(new Opinion(REJECT, label, weight, verdict.by(), verdict.at()));
      last = verdict;
    }
  }

  private static LabelWeight weight(PersonalVerdict verdict, Map<String, PersonalVerdict> latest) {
    if (verdict.isBulk()) {
      return LabelWeight.BULK;
    }
    boolean isSecond =
        verdict.source() == DecisionSource.APPEAL
            || latest.values().stream()
                .anyMatch(one -> !one.isOpen() && !one.by().equals(verdict.by()));
    return isSecond ? LabelWeight.SECOND_LOOK : LabelWeight.DECISION;
  }

  private static Opinion secondLook(Asked asked) {
    return new Opinion(
        REJECT,
        label(asked.judgedVerdict()),
        LabelWeight.SECOND_LOOK,
        asked.judgedBy(),
        asked.judgedAt());
  }

  private static double label(Kind verdict) {
    return verdict == Kind.REJECT ? 1 : 0;
  }

  private static Opinion opinion(Label label) {
    String by = label.givenBy();
    return new Opinion(
        label.attribute(),
        label.label(),
        weight(label.source()),
        by == null ? "label:" + label.id() : by,
        label.givenAt());
  }

  private static LabelWeight weight(LabelSource source) {
    return switch (source) {
      case SUGGESTED_SCORE -> LabelWeight.SUGGESTED_SCORE;
      case SPAM_REPORT -> LabelWeight.SPAM_REPORT;
      case CORRECTION -> LabelWeight.CORRECTION;
      case SUBMITTED -> LabelWeight.SUBMITTED;
    };
  }

  private static Map<String, List<Opinion>> perPerson(
      List<Opinion> all, BinaryOperator<Opinion> choice) {
    Map<String, Map<String, Opinion>> chosen = new TreeMap<>();
    for (Opinion opinion : all) {
      Opinion unused =
          chosen
              .computeIfAbsent(opinion.attribute(), any -> new TreeMap<>())
              .merge(opinion.by(), opinion, choice);
    }
    Map<String, List<Opinion>> lists = new TreeMap<>();
    chosen.forEach((attribute, people) -> lists.put(attribute, List.copyOf(people.values())));
    return lists;
  }

  boolean isEmpty() {
    return byAttribute.isEmpty();
  }

  /** By attribute the weighted mean, in [0,1]. */
  SortedMap<String, Double> labels() {
    SortedMap<String, Double> labels = new TreeMap<>();
    byAttribute.forEach((attribute, opinions) -> labels.put(attribute, mean(opinions)));
    return labels;
  }

  private static double mean(List<Opinion> opinions) {
    double sum = 0;
    double weights = 0;
    for (Opinion opinion : opinions) {
      sum += opinion.label() * opinion.weight().weight();
      weights += opinion.weight().weight();
    }
    return sum / weights;
  }

  /** Of the strongest thing that was said. */
  LabelWeight weight() {
    return byAttribute.values().stream()
        .flatMap(List::stream)
        .map(Opinion::weight)
        .max(LabelWeight::compareTo)
        .orElseThrow();
  }

  /** What holds of all that people decided; null if there are only labels. */
  @Nullable PersonalVerdict last() {
    return last;
  }

  /** Null if there are none. */
  @Nullable Label lastLabel() {
    return lastLabel;
  }
}
