package org.comity.service.account.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

  @Test
  void blursFromTheLimitOnUnlessTheAttributeIsOff() {
    Blur blur = new Blur(.8, Set.of(Attribute.PROFANITY));
    assertThat(blur.covers(Attribute.THREAT, .8)).isTrue();
    assertThat(blur.covers(Attribute.THREAT, .79)).isFalse();
    assertThat(blur.covers(Attribute.PROFANITY, 1)).isFalse();
    assertThat(Blur.USUAL.covers(Attribute.THREAT, .25)).isTrue();
    assertThat(Blur.USUAL.covers(Attribute.PROFANITY, .9)).isFalse();
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> new Blur(1.1, Set.of())).hasMessageContaining("[0,1]");
    assertThatThrownBy(() -> new Blur(Double.NaN, Set.of())).hasMessageContaining("[0,1]");
    assertThatThrownBy(() -> new Preferences(null, Theme.AUTO, 481, Blur.USUAL))
        .hasMessageContaining("0 to 480");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | en",
        "ar-LB,ar;q=0.9,en;q=0.5 | ar",
        "en-GB,ar;q=0.5 | en",
        "fr-FR,ar;q=0.3,en;q=0.2 | ar",
        "de | en",
        "* | en",
        ";;;q=x | en"
      })
  void takesTheLanguageThatTheBrowserWantsMost(String accepted, String code) {
    assertThat(InterfaceLanguage.ofBrowser(accepted).code()).isEqualTo(code);
  }
}
