package org.comity.service.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.comity.service.signature.BadSignatureException.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexSignatureTest {

  private static final String KEY = "Jefe";
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

  /** RFC 4231, test case 2. */
  private static final String RIGHT =
      "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  private static final String ZEROS = "sha256=" + "0".repeat(64);

  @Test
  void takesWhatOneOfTheSecretsSigned() {
    assertThatCode(() -> signature(RIGHT).verify(List.of(KEY))).doesNotThrowAnyException();
    assertThatCode(() -> signature(RIGHT).verify(List.of("other", KEY))).doesNotThrowAnyException();
    assertThatCode(() -> signature(ZEROS + "," + RIGHT).verify(List.of(KEY)))
        .doesNotThrowAnyException();
    assertThatCode(() -> signature("md5=00, " + RIGHT).verify(List.of(KEY)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherSecretAndAnotherBody() {
    assertThat(cause(RIGHT, "other")).isEqualTo(Cause.WRONG);
    assertThat(cause(ZEROS, KEY)).isEqualTo(Cause.WRONG);
    HexSignature changed =
        new HexSignature("X-Signature", RIGHT, "what do ya want for nothing!".getBytes(UTF_8));
    assertThat(
            catchThrowableOfType(BadSignatureException.class, () -> changed.verify(List.of(KEY)))
                .reason())
        .isEqualTo(Cause.WRONG);
  }

  @Test
  void saysWhichHeaderIsMissing() {
    assertThat(cause(null, KEY)).isEqualTo(Cause.MISSING);
    assertThat(cause(" ", KEY)).isEqualTo(Cause.MISSING);
    assertThat(
            catchThrowableOfType(
                BadSignatureException.class, () -> signature(null).verify(List.of(KEY))))
        .hasMessageContaining("X-Signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5bdc", "sha256=", "sha256=5bdc", "sha1=5bdc", "sha256=zz", ","})
  void refusesWhatIsNoSignature(String value) {
    assertThat(cause(value, KEY)).isEqualTo(Cause.MALFORMED);
  }

  private static HexSignature signature(@Nullable String value) {
    return new HexSignature("X-Signature", value, BODY);
  }

  private static Cause cause(@Nullable String value, String secret) {
    return catchThrowableOfType(
            BadSignatureException.class, () -> signature(value).verify(List.of(secret)))
        .reason();
  }
}
