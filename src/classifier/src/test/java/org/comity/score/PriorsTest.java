package org.comity.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorsTest {

  @Test
  void readsWhatPeopleWrite() {
    assertThat(Priors.parse(" INSULT = 0.03,TOXICITY=5e-2").byAttribute())
        .containsExactly(entry(Attribute.TOXICITY, 0.05), entry(Attribute.INSULT, 0.03));
  }

  @Test
  void readsWhatItWrites() {
    Priors priors = Priors.parse("INSULT=0.03,TOXICITY=0.05,OF_OUR_OWN=0.5");
    assertThat(priors).hasToString("TOXICITY=0.05,INSULT=0.03,OF_OUR_OWN=0.5");
    assertThat(Priors.parse(priors.toString())).isEqualTo(priors);
    assertThat(Priors.NONE.toString()).isEmpty();
  }

  @Test
  void knowsWhetherItSaysAnything() {
    assertThat(Priors.NONE.isEmpty()).isTrue();
    assertThat(Priors.parse("TOXICITY=0.05").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|such as TOXICITY=0.05",
        "TOXICITY|\"TOXICITY\" is no attribute with its share",
        "0.05|\"0.05\" is no attribute with its share",
        "TOXICITY=0.05,|\"\" is no attribute with its share",
        "TOXICITY=|the share of TOXICITY is a number such as 0.05, not \"\"",
        "TOXICITY=5%|the share of TOXICITY is a number such as 0.05, not \"5%\"",
        "TOXICITY=0|the share of TOXICITY is above 0 and below 1",
        "TOXICITY=1|the share of TOXICITY is above 0 and below 1",
        "TOXICITY=5|the share of TOXICITY is above 0 and below 1",
        "TOXICITY=-0.1|the share of TOXICITY is above 0 and below 1",
        "TOXICITY=NaN|the share of TOXICITY is above 0 and below 1",
        "TOXICITY=0.1,TOXICITY=0.1|TOXICITY has two shares",
        "toxicity=0.1|such as TOXICITY"
      })
  void saysWhatIsWrong(String text, String sentence) {
    assertThatThrownBy(() -> Priors.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesSharesThatAreNone() {
    TreeMap<Attribute, Double> shares = new TreeMap<>();
    shares.put(Attribute.THREAT, 1.0);
    assertThatThrownBy(() -> new Priors(shares)).isInstanceOf(IllegalArgumentException.class);
  }
}
