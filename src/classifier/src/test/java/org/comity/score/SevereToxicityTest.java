package org.comity.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;

class SevereToxicityTest {

  @Test
  void derivesFromTheOthers() {
    assertThat(
            SevereToxicity.derive(
                Map.of(
                    Attribute.TOXICITY, 0.8,
                    Attribute.THREAT, 0.1,
                    Attribute.INSULT, 0.5,
                    Attribute.PROFANITY, 0.6)))
        .isCloseTo(0.24, within(1e-9));
    assertThat(SevereToxicity.derive(Map.of(Attribute.TOXICITY, 0.8))).isNull();
  }
}
