package org.comity.training.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.comity.comment.Attribute;
import org.comity.learning.TrainingProgress;
import org.comity.training.corpus.CorpusException;
import org.comity.training.migration.Comparing.Asked;
import org.comity.training.migration.MigrationReport.Compared;
import org.comity.training.migration.MigrationReport.Name;
import org.comity.training.migration.log.OldName;

/**
 * Makes a report of a scored log.
 *
 * @param thresholds that the site named; an attribute that it named none for is compared at {@link
 *     #USUAL}
 * @param rule what the old thresholds held
 * @param seed of the intervals
 */
public record Migration(List<OldThreshold> thresholds, OldRule rule, long seed) {

  /** Thresholds that sites often had. */
  public static final List<Double> USUAL = List.of(0.5, 0.7, 0.8, 0.9, 0.95);

  /** Copies the list. */
  public Migration {
    thresholds = List.copyOf(thresholds);
  }

  /**
   * Compares all attributes that the log and the bundle share.
   *
   * @param log what both say
   * @param progress told how far it is
   * @return the report
   * @throws CorpusException if there is nothing to compare, or not what a threshold is for
   */
  public MigrationReport of(ScoredLog log, TrainingProgress progress) {
    SortedMap<String, Integer> counts = log.names();
    SortedMap<Attribute, OldName> chosen = chosen(log, counts);
    if (chosen.isEmpty()) {
      throw new CorpusException(
          "no row of the log has a score for what the bundle scores: there is nothing to compare");
    }
    check(chosen.values());
    List<Compared> attributes = new ArrayList<>();
    chosen.forEach((ours, theirs) -> attributes.add(compared(log, ours, theirs, progress)));
    return new MigrationReport(
        log.bundle(),
        rule,
        OldRule.AT_LEAST,
        seed,
        log.rows(),
        byName(log),
        log.refused(),
        names(log, counts, chosen),
        attributes,
        new Cautions(log, attributes).all());
  }

  private static Map<String, Integer> byName(ScoredLog log) {
    Map<String, Integer> causes = new LinkedHashMap<>();
    log.notScored().forEach((cause, rows) -> causes.put(cause.name(), rows));
    return causes;
  }

  /** Of several names for an attribute the one that a threshold names, or most rows have. */
  private SortedMap<Attribute, OldName> chosen(ScoredLog log, Map<String, Integer> counts) {
    Map<Attribute, List<OldName>> candidates = new TreeMap<>();
    for (String each : counts.keySet()) {
      OldName name = new OldName(each);
      name.meantBy(log.scored())
          .ifPresent(ours -> candidates.computeIfAbsent(ours, key -> new ArrayList<>()).add(name));
    }
    Comparator<OldName> order =
        Comparator.comparing((OldName name) -> !isNamed(name))
            .thenComparing(name -> -counts.getOrDefault(name.name(), 0))
            .thenComparing(OldName.PREFERRED_FIRST);
    SortedMap<Attribute, OldName> chosen = new TreeMap<>();
    candidates.forEach(
        (ours, names) -> names.stream().min(order).ifPresent(n -> chosen.put(ours, n)));
    return chosen;
  }

  private boolean isNamed(OldName name) {
    return thresholds.stream().anyMatch(threshold -> threshold.name().equals(name));
  }

  /** A threshold that nothing is compared at would be lost without a word. */
  private void check(Collection<OldName> chosen) {
    for (OldThreshold threshold : thresholds) {
      if (chosen.stream().noneMatch(name -> isFor(threshold, name))) {
        throw new CorpusException(
            "no row of the log has a score to compare for "
                + threshold.name().name()
                + ", which a threshold is for");
      }
    }
  }

  /** A threshold is for the name that it has, or, without a version, for any of its versions. */
  private static boolean isFor(OldThreshold threshold, OldName name) {
    Optional<Attribute> asked = attribute(threshold.name().name());
    return threshold.name().equals(name)
        || (asked.isPresent() && name.meantBy(List.of(asked.get())).isPresent());
  }

  private static Optional<Attribute> attribute(String name) {
    return name.indexOf('@') < 0 ? Optional.of(new Attribute(name)) : Optional.empty();
  }

  private Compared compared(
      ScoredLog log, Attribute attribute, OldName name, TrainingProgress progress) {
    Pairs pairs = log.pairs(name.name(), attribute);
    Comparing comparing = new Comparing(pairs, rule);
    TrainingProgress named =
        (stage, done, total) -> progress.at("measuring " + attribute, done, total);
    return new Compared(
        attribute,
        name.name(),
        pairs.rows(),
        pairs.unscored.length,
        comparing.correlation(),
        comparing.matches(asked(name), seed, named),
        comparing.picture());
  }

  private List<Asked> asked(OldName name) {
    DoubleStream own =
        thresholds.stream().filter(each -> isFor(each, name)).mapToDouble(OldThreshold::score);
    List<Asked> given = own.sorted().distinct().mapToObj(old -> new Asked(old, true)).toList();
    return given.isEmpty() ? USUAL.stream().map(old -> new Asked(old, false)).toList() : given;
  }

  private static List<Name> names(
      ScoredLog log, Map<String, Integer> counts, Map<Attribute, OldName> chosen) {
    return counts.entrySet().stream()
        .map(name -> new Name(name.getKey(), name.getValue(), use(log, name.getKey(), chosen)))
        .collect(Collectors.toList());
  }

  private static String use(ScoredLog log, String name, Map<Attribute, OldName> chosen) {
    Optional<Attribute> ours = new OldName(name).meantBy(log.scored());
    if (ours.isEmpty()) {
      return "no counterpart";
    }
    OldName compared = chosen.get(ours.get());
    return compared != null && compared.name().equals(name)
        ? "compared with " + ours.get()
        : "not compared: another name for " + ours.get();
  }
}
