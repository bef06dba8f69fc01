package org.comity.training.migration.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldNameTest {

  private static final List<Attribute> SCORED = List.of(Attribute.TOXICITY, Attribute.THREAT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOXICITY",
        "TOXICITY@6",
        "TOXICITY_EXPERIMENTAL",
        "TOXICITY_EXPERIMENTAL@2",
        "TOXICITY_FAST"
      })
  void knowsTheAliasesOfAnAttribute(String name) {
    assertThat(new OldName(name).meantBy(SCORED)).contains(Attribute.TOXICITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPAM", "OBSCENE", "INSULT", "_EXPERIMENTAL", "toxicity", "A B"})
  void hasNoCounterpartForWhatIsNotScored(String name) {
    assertThat(OldName.isName(name) && new OldName(name).meantBy(SCORED).isPresent()).isFalse();
  }

  @Test
  void prefersThePlainNameThenTheLatestVersion() {
    assertThat(
            Stream.of("TOXICITY_FAST", "THREAT_EXPERIMENTAL", "THREAT@9", "THREAT@10", "THREAT")
                .map(OldName::new)
                .sorted(OldName.PREFERRED_FIRST)
                .map(OldName::name))
        .containsExactly("THREAT", "THREAT@10", "THREAT@9", "THREAT_EXPERIMENTAL", "TOXICITY_FAST");
  }

  @Test
  void refusesWhatIsNoNameWithoutQuotingIt() {
    assertThatThrownBy(() -> new OldName("you clown")).hasMessageNotContaining("clown");
  }
}
