package org.comity.training.card;

import java.util.List;
import java.util.Locale;
import org.comity.comment.Attribute;
import org.comity.encoder.EncoderSettings;
import org.comity.model.BundleManifest;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.Metrics;
import org.comity.training.evaluation.Report;
import org.jspecify.annotations.Nullable;

/**
 * Writes MODEL_CARD.md (Mitchell et al., "Model cards for model reporting", FAT* 2019), with the
 * front matter that model hubs read.
 */
public final class ModelCard {

  private static final int LEAST_ROWS = 20;

  private final StringBuilder text = new StringBuilder();
  private final BundleManifest manifest;
  private final Report report;

  private final boolean open;

  private ModelCard(BundleManifest manifest, Report report, boolean open) {
    this.manifest = manifest;
    this.report = report;
    this.open = open;
  }

  /**
   * Writes a card.
   *
   * @param manifest what the bundle says of itself
   * @param report of the rows held back in training
   * @param open whether all that it learnt from may be released
   * @return Markdown; the same for the same bundle and report
   */
  public static String of(BundleManifest manifest, Report report, boolean open) {
    ModelCard card = new ModelCard(manifest, report, open);
    card.frontMatter();
    card.use();
    card.data();
    card.quality();
    card.thresholds();
    card.limits();
    card.making();
    return card.text.toString();
  }

  private void frontMatter() {
    line("---");
    line("language: [" + String.join(", ", manifest.languages()) + "]");
    if (open) {
      line("license: cc-by-sa-4.0");
    }
    line("library_name: comity");
    line("tags: [text-classification, toxicity, incivility, moderation]");
    line("---");
    line("");
    line("# %s %s", manifest.name(), manifest.version());
    line("");
    line(
        "Scores reader comments with a calibrated probability for each of %d attributes and marks"
            + " the words that offend.",
        manifest.attributes().size());
  }

  private void use() {
    heading("Intended use");
    line(
        "To sort comments for people who moderate: which to look at first, which words to look at.");
    line(
        "A score is a reason to look, not a verdict. Comments that cannot be scored go to a person.");
    line("Not for judging people, for police work, or for texts other than short public comments.");
  }

  private void data() {
    heading("Training data");
    line("| corpus | rows | licence | by |");
    line("|---|---:|---|---|");
    for (BundleManifest.Source source : manifest.training().sources()) {
      line(
          "| %s | %d | %s | %s |",
          source.name(), source.rows(), orDash(source.licence()), orDash(source.citation()));
    }
    line("");
    line("Thanks to all who labelled these comments and gave them away.");
    line("");
    line("| attribute | labelled rows | sum of labels |");
    line("|---|---:|---:|");
    for (BundleManifest.Head head : manifest.attributes()) {
      line(
          "| %s | %d | %s |",
          head.attribute(), head.rows(), String.format(Locale.ROOT, "%.0f", head.positives()));
    }
    line("");
    line(
        "A label is the share of people who saw the attribute; a missing label is unknown, not 0.");
  }

  private void quality() {
    heading("Quality on rows held back");
    if (manifest.training().base() == null) {
      line("A tenth of the texts, from the same corpora, scored by models that had not seen them.");
    } else {
      line(
          "A tenth of the texts, from the same corpora, held back from these models. The base may have");
      line(
          "seen some of them: measure on comments that neither has seen before you rely on a figure.");
    }
    line("These figures compare bundles. They do not say how good it is on another site.");
    line("");
    header("attribute");
    for (AttributeReport attribute : report.attributes()) {
      row(attribute.attribute().name(), attribute.pooled());
    }
    for (AttributeReport attribute : report.attributes()) {
      slices(attribute, "corpus", attribute.bySource());
      slices(attribute, "language", attribute.byLanguage());
      slices(attribute, "length in characters", attribute.byLength());
    }
  }

  private void slices(AttributeReport attribute, String by, List<AttributeReport.Slice> slices) {
    List<AttributeReport.Slice> large =
        slices.stream().filter(slice -> slice.metrics().rows() >= LEAST_ROWS).toList();
    if (large.size() > 1) {
      line("");
      line("### %s by %s", attribute.attribute(), by);
      line("");
      header(by);
      large.forEach(slice -> row(slice.name(), slice.metrics()));
    }
  }

  private void header(String first) {
    line("| %s | rows | positive | AUC | 95%% | AP | best F1 | recall at 5%% FPR | ECE |", first);
    line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
  }

  private void row(String name, Metrics metrics) {
    line(
        "| %s | %d | %d | %s | %s | %s | %s | %s | %s |",
        name,
        metrics.rows(),
        metrics.positives(),
        figure(metrics.auc()),
        metrics.aucInterval() == null
            ? "-"
            : figure(metrics.aucInterval().low()) + "-" + figure(metrics.aucInterval().high()),
        figure(metrics.averagePrecision()),
        figure(metrics.bestF1()),
        figure(metrics.recallAtFivePercentFpr()),
        figure(metrics.ece()));
  }

  private void thresholds() {
    heading("Recommended thresholds");
    text.append(ThresholdsSection.of(manifest.attributes()));
    if (scores(Attribute.TOXICITY)
        && (scores(Attribute.THREAT)
            || scores(Attribute.IDENTITY_ATTACK)
            || (scores(Attribute.INSULT) && scores(Attribute.PROFANITY)))) {
      line("");
      line(
          "SEVERE_TOXICITY has no labelled rows. It is derived: TOXICITY times the largest of THREAT,");
      line("IDENTITY_ATTACK, and INSULT times PROFANITY.");
    }
  }

  private boolean scores(Attribute attribute) {
    return manifest.attributes().stream()
        .anyMatch(head -> head.attribute().equals(attribute.name()));
  }

  private void limits() {
    heading("Limits");
    line(
        "- It reads words and their neighbours, not meaning: sarcasm, irony and what is meant between");
    line(
        "  the lines mostly escape it. What a comment quotes from its article or parent is left out.");
    line("- Names of groups that are often attacked can raise a score where nobody is attacked.");
    line(
        "- What annotators of these corpora saw is not what every community sees: measure it on yours.");
    line("- Languages other than %s are not scored.", String.join(" and ", manifest.languages()));
  }

  private void making() {
    heading("How it was made");
    line(
        "- L2-regularised logistic regression for each attribute over hashed words and their letter");
    line("  groups, scaled by naive-Bayes ratios.");
    order();
    line("- A monotone calibration curve for each attribute from rows held back.");
    line(
        "- A comment that names a group of people is learnt from twice: as it is, and as if it named");
    line("  another group, so that no group's name comes to mean offence.");
    line("- Feature space: %s. Seed %d.", manifest.features(), manifest.training().seed());
    if (manifest.training().base() != null) {
      line("- Started from %s.", manifest.training().base());
    }
    encoder();
    line("- Row checksums (SHA-256 of ids, texts and labels, in order):");
    for (BundleManifest.Source source : manifest.training().sources()) {
      line("  - %s `%s`", source.name(), source.sha256());
    }
    line("- The bundle holds weights by feature hash and no text of any comment.");
  }

  private void order() {
    BundleManifest.Order order = manifest.order();
    if (order != null) {
      line(
          "- A network over words in their order: vectors of %d dimensions learnt without labels and"
              + " %d learnt",
          order.shape().dimensions(), order.shape().learned());
      line(
          "  with them, a convolution of %d units over three neighbours; it also learns which words"
              + " people",
          order.shape().units());
      line("  mark. Linear model and network count by how much either spreads its answers.");
    }
  }

  private void encoder() {
    EncoderSettings encoder = manifest.encoder();
    if (encoder != null) {
      line(
          "- It needs a sentence encoder of %d dimensions that is not part of it,",
          encoder.dimensions());
      line("  and whose licence is its own: the ONNX file with the SHA-256 `%s`", encoder.sha256());
      line("  and the tokenizer file with the SHA-256 `%s`.", encoder.tokenizerSha256());
    }
  }

  private void heading(String heading) {
    line("");
    line("## %s", heading);
    line("");
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    text.append('\n');
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value.replace('|', '/').replaceAll("\\s+", " ").strip();
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
