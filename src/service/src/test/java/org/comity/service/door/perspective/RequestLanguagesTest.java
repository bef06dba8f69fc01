package org.comity.service.door.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLanguagesTest {

  private static final Set<String> SUPPORTED = Set.of("en", "ar", "ar-Latn");

  @ParameterizedTest
  @ValueSource(strings = {"en", "EN", "en-US", "en_GB", "ar-AE", "ar-latn-LB"})
  void regionsAndScriptsAreCoveredByTheirLanguage(String tag) {
    assertThat(RequestLanguages.unsupported(List.of(tag), SUPPORTED)).isEmpty();
  }

  @Test
  void namesAllThatAreNotSupported() {
    assertThat(RequestLanguages.unsupported(List.of("fr", "en", "xx-YY", ""), SUPPORTED))
        .containsExactly("fr", "xx-YY", "");
  }
}
