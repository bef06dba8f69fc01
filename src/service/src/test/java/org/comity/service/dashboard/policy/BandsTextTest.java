package org.comity.service.dashboard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.ThresholdBand;
import org.comity.service.policy.Policies;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BandsTextTest {

  private static final SortedMap<Attribute, ThresholdBand> BANDS =
      new TreeMap<>(
          Map.of(
              Attribute.TOXICITY, new ThresholdBand(0.35, 0.9),
              Attribute.THREAT, new ThresholdBand(0.2, null)));

  @Inject Policies policies;

  private String write(String yaml) {
    return BandsText.write(policies.parse(yaml), BANDS, policies);
  }

  @Test
  void changesTheBandsAndLeavesRulesAndNotes() {
    String written =
        write(
            """
            # Ours.
            name: Ours
            attributes:
              # a note
              TOXICITY: { hold: 0.5 }

            rules:
              - name: Links
                when: { links: { at_least: 1 } }
                then: hold
            """);
    assertThat(written)
        .isEqualTo(
            """
            # Ours.
            name: Ours
            attributes:
              TOXICITY: { hold: 0.35, reject: 0.9 }
              THREAT: { hold: 0.2 }
            rules:
              - name: Links
                when: { links: { at_least: 1 } }
                then: hold
            """);
  }

  @Test
  void addsBandsWhereThereAreNone() {
    Policy read =
        policies.parse(
            write(
                "name: Ours\nrules:\n  - name: All\n    when: { edited: true }\n    then: hold\n"));
    assertThat(read.bands()).isEqualTo(BANDS);
    assertThat(read.rules()).hasSize(1);
  }

  @Test
  void writesBandsAloneIfThePolicyIsWrittenInAWayThatItDoesNotKnow() {
    Policy read = policies.parse(write("{name: Ours, attributes: {TOXICITY: {hold: 0.5}}}"));
    assertThat(read.bands()).isEqualTo(BANDS);
    assertThat(read.name()).isEqualTo("Ours");
  }
}
