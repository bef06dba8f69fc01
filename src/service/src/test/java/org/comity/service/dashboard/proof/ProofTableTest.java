package org.comity.service.dashboard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.comity.gate.GateReport;
import org.comity.gate.GateReport.Check;
import org.comity.policy.ThresholdBand;
import org.comity.service.dashboard.proof.ShownProof.Line;
import org.comity.service.proof.Proof;
import org.comity.service.proof.Proof.Basis;
import org.comity.service.proof.Proof.Known;
import org.comity.service.proof.ProofReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the gate can find is said in both languages. */
@QuarkusTest
class ProofTableTest {

  private static final ThresholdBand BAND = new ThresholdBand(0.4, 0.9);

  private static final List<Check> PASSED =
      List.of(
          check("moderators", null, null, 0.6, true),
          check("terms", null, null, 0.3, true),
          new Check("ranking", 0.8, 0.84, -0.05, 0.1, -0.03, true, "In English."),
          new Check("ranking of all", 0.8, 0.84, 0.01, 0.06, -0.03, true, "In English."),
          new Check("cost", 0.5, 0.4, -0.2, 0.0, 0.2, true, "In English."),
          check("slice language=ar", 0.8, 0.81, -0.05, true),
          check("slice length=short", 0.8, 0.81, -0.05, true),
          check("slice author=unseen", 0.8, 0.81, -0.05, true),
          check("slice chosen=by chance", 0.8, 0.81, -0.05, true),
          check("slice section=sports", 0.8, 0.81, -0.05, true),
          check("slice term=druze", 0.8, 0.81, -0.05, true),
          check("calibration", 0.05, 0.04, 0.1, true),
          check("stability", 0.0, 0.2, 1.5, true),
          check("latency", 40.0, 1234.0, 2000.0, true),
          check("size", 14e6, 15e6, 67e6, true),
          check("suite", 0.91, 0.93, 0.89, true));

  private static final List<Check> REFUSED =
      List.of(
          check("moderator 3f", 0.4, 0.8, 0.6, false),
          check("term druze", 0.1, 0.7, 0.3, false),
          new Check("ranking", 0.8, 0.7, -0.2, 0.0, -0.03, false, "In English."),
          new Check("ranking", 0.8, 0.81, -0.1, 0.1, -0.03, false, "In English."),
          new Check("cost", 0.4, 0.7, 0.1, 0.5, 0.2, false, "In English."),
          new Check("cost", 0.4, 0.5, 0.05, 0.2, 0.2, false, "In English."),
          check("slice length=long", 0.8, 0.6, -0.05, false),
          check("calibration", 0.05, 0.4, 0.1, false),
          check("stability", 0.0, 2.2, 1.5, false),
          check("latency", 40.0, 3000.0, 2000.0, false),
          check("size", 14e6, 99e6, 67e6, false),
          check("suite", 0.91, 0.8, 0.89, false));

  private static final List<Check> UNANSWERED =
      List.of(
          check("ranking", null, null, null, false),
          check("suite", null, null, null, false),
          check("time", null, null, 60.0, false));

  private static Check check(
      String name,
      @Nullable Double champion,
      @Nullable Double challenger,
      @Nullable Double bound,
      boolean passed) {
    return new Check(name, champion, challenger, null, null, bound, passed, "In English.");
  }

  private static ShownProof shown(List<Check> checks, @Nullable Long run, String language) {
    boolean passed = checks.stream().allMatch(Check::passed);
    GateReport gate = new GateReport(212, 61, checks, List.of("language=fr (12 rows)"), 1, passed);
    Proof proof =
        new Proof(
            5,
            new Known("7", "0"),
            new Known("6", "0"),
            new Basis(3, run, "0123456789abcdef", 212, 1),
            passed,
            new ProofReport(BAND, BAND, gate),
            "9",
            Instant.EPOCH);
    ProofMessages words = MessageBundles.get(ProofMessages.class, Localized.Literal.of(language));
    return ProofTable.of(proof, words);
  }

  @Test
  void saysAllInEnglishWithFigures() {
    assertThat(shown(PASSED, 12L, "en").lines())
        .extracting(Line::title)
        .contains(
            "Order of comments (AUC)",
            "Order of all decisions (AUC)",
            "Part: short comments",
            "Part: new authors",
            "Part: drawn by chance",
            "Part: section sports");
    ShownProof refused = shown(REFUSED, 12L, "en");
    assertThat(refused.lines())
        .allSatisfy(line -> assertThat(line.sentence()).isNotEqualTo("In English."))
        .extracting(Line::sentence)
        .anyMatch(sentence -> sentence.contains("ranks comments worse"))
        .anyMatch(sentence -> sentence.contains("may rank worse"))
        .anyMatch(sentence -> sentence.contains("3,000 microseconds instead of 40; 2,000"))
        .anyMatch(sentence -> sentence.contains("80.0% of the suite’s pairs"))
        .anyMatch(sentence -> sentence.contains("More than 0.200 worse"))
        .anyMatch(sentence -> sentence.contains("Worse beyond chance: keep"));
    assertThat(refused.thin()).isEqualTo("Too few to be judged: language fr (12 rows)");
    assertThat(shown(UNANSWERED, null, "en").lines())
        .extracting(Line::sentence)
        .anyMatch(sentence -> sentence.contains("Only 61 of 212 rows"))
        .anyMatch(sentence -> sentence.contains("No retraining reports"))
        .anyMatch(sentence -> sentence.contains("within 60 seconds"));
    assertThat(shown(UNANSWERED, 12L, "en").lines())
        .extracting(Line::sentence)
        .anyMatch(sentence -> sentence.startsWith("Retraining 12 did not run the suite"));
  }

  @Test
  void leavesNothingInEnglishInArabic() {
    for (List<Check> checks : List.of(PASSED, REFUSED, UNANSWERED)) {
      // Where the suite was run, a retraining did.
      ShownProof shown = shown(checks, checks.equals(UNANSWERED) ? null : 12L, "ar");
      assertThat(shown.lines())
          .allSatisfy(
              line ->
                  assertThat(line.title() + line.sentence())
                      .containsPattern("\\p{IsArabic}")
                      .satisfies(
                          said ->
                              assertThat(
                                      said.replaceAll(
                                          "AUC|comity (retrain|suite)|sports|druze", ""))
                                  .doesNotContainPattern("[A-Za-z]{3}")));
      assertThat(shown.basis() + shown.thin())
          .containsPattern("\\p{IsArabic}")
          .doesNotContainPattern("[A-Za-z]{3}");
    }
  }
}
