package org.comity.service.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static final String LONG = "x".repeat(501);

  @Test
  void takesNamesThatCanBeKept() {
    assertThat(Fields.name("id", "4711")).isEqualTo("4711");
    assertThat(Fields.name("id", "\u0645\uD83D\uDE00")).isEqualTo("\u0645\uD83D\uDE00");
    assertThat(Fields.optionalName("id", null)).isNull();
    assertThat(Fields.optionalName("id", "")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "\uD800", "\uDC00x"})
  void refusesNamesThatCannot(String value) {
    assertRefused("the.field", value);
  }

  @Test
  void refusesNamesThatAreMissingOrTooLong() {
    assertRefused("the.field", null);
    assertRefused("the.field", LONG);
    PlatformError error =
        catchThrowableOfType(PlatformException.class, () -> Fields.optionalName("f", LONG)).error();
    assertThat(error.sentence()).doesNotContain(LONG);
  }

  @Test
  void replacesWhatNoDatabaseKeepsAndMovesNoOffset() {
    assertThat(Fields.text("text", "a\u0000b\uD800c\uD83D\uDE00\uDC00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
    assertThat(Fields.text("text", "")).isEmpty();
    assertThat(
            catchThrowableOfType(
                    PlatformException.class, () -> Fields.text("text", "x".repeat(1_000_001)))
                .error()
                .status())
        .isEqualTo(422);
  }

  @Test
  void cutsWhatIsOnlyShown() {
    assertThat(Fields.shown(LONG)).hasSize(500);
    assertThat(Fields.shown(null)).isNull();
  }

  @Test
  void believesNoTimeOutOfReach() {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    assertThat(Fields.postedAt(now, now)).isEqualTo(now);
    assertThat(Fields.postedAt(now.minusSeconds(1_000_000), now)).isNotNull();
    assertThat(Fields.postedAt(Instant.MAX, now)).isNull();
    assertThat(Fields.postedAt(Instant.MIN, now)).isNull();
    assertThat(Fields.postedAt(null, now)).isNull();
  }

  private static void assertRefused(String field, @Nullable String value) {
    PlatformError error =
        catchThrowableOfType(PlatformException.class, () -> Fields.name(field, value)).error();
    assertThat(error.status()).isEqualTo(422);
    assertThat(error.sentence()).startsWith(field);
  }
}
