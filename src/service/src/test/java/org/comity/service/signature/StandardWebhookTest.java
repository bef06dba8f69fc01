package org.comity.service.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.service.signature.BadSignatureException.Cause;
import org.comity.service.signature.StandardWebhook.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhookTest {

  private static final String SECRET = StandardWebhook.createSecret();
  private static final String OTHER = StandardWebhook.createSecret();
  private static final String BODY =
      "{\"type\":\"comment.created\",\"data\":{\"text\":\"caf\u00E9\"}}";
  private static final byte[] BYTES = BODY.getBytes(UTF_8);
  private static final Instant NOW = Instant.parse("2026-03-13T15:11:00Z");
  private static final StandardWebhook OURS = StandardWebhook.with(List.of(SECRET));

  @Test
  void signsWhatTheReferenceLibraryVerifies() throws WebhookVerificationException {
    Instant now = Instant.now();
    String signature = StandardWebhook.with(List.of(OTHER, SECRET)).sign("msg_1", now, BYTES);
    assertThat(signature.split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
    new Webhook(SECRET)
        .verify(
            BODY,
            Map.of(
                StandardWebhook.ID,
                List.of("msg_1"),
                StandardWebhook.TIMESTAMP,
                List.of(seconds(now)),
                StandardWebhook.SIGNATURE,
                List.of(signature)));
  }

  @Test
  void verifiesWhatTheReferenceLibrarySigns() throws WebhookSigningException {
    String theirs = new Webhook(SECRET).sign("msg_1", NOW.getEpochSecond(), BODY);
    OURS.verify(new Headers("msg_1", seconds(NOW), theirs), BYTES, NOW);
    assertThat(OURS.sign("msg_1", NOW, BYTES)).isEqualTo(theirs);
  }

  @Test
  void verifiesOneOfSeveralSignaturesWithOneOfSeveralSecrets() {
    String signatures = "v1a,AAAA v1,%%% v1,AAAA " + OURS.sign("msg_1", NOW, BYTES);
    StandardWebhook both = StandardWebhook.with(List.of(OTHER, SECRET));
    both.verify(new Headers("msg_1", seconds(NOW), signatures), BYTES, NOW);
  }

  @Test
  void refusesWhatAnotherSecretOrAnotherMessageWasSignedWith() {
    String signature = OURS.sign("msg_1", NOW, BYTES);
    assertThat(cause(StandardWebhook.with(List.of(OTHER)), headers("msg_1", signature), BYTES))
        .isEqualTo(Cause.WRONG);
    assertThat(cause(OURS, headers("msg_2", signature), BYTES)).isEqualTo(Cause.WRONG);
    assertThat(cause(OURS, headers("msg_1", signature), (BODY + " ").getBytes(UTF_8)))
        .isEqualTo(Cause.WRONG);
    Headers later = new Headers("msg_1", seconds(NOW.plusSeconds(1)), signature);
    assertThat(cause(OURS, later, BYTES)).isEqualTo(Cause.WRONG);
  }

  @ParameterizedTest
  @CsvSource({"-301, true", "-300, false", "0, false", "300, false", "301, true"})
  void takesWhatWasSignedFiveMinutesFromNow(long seconds, boolean isStale) {
    Instant now = Instant.ofEpochSecond(NOW.getEpochSecond());
    Instant signed = now.plusSeconds(seconds);
    Headers headers = new Headers("msg_1", seconds(signed), OURS.sign("msg_1", signed, BYTES));
    if (isStale) {
      assertThat(cause(OURS, headers, BYTES, now)).isEqualTo(Cause.STALE);
    } else {
      OURS.verify(headers, BYTES, now);
    }
  }

  @Test
  void namesTheHeaderThatIsMissing() {
    String signature = OURS.sign("msg_1", NOW, BYTES);
    assertMissing(new Headers(null, seconds(NOW), signature), StandardWebhook.ID);
    assertMissing(new Headers("msg_1", " ", signature), StandardWebhook.TIMESTAMP);
    assertMissing(new Headers("msg_1", seconds(NOW), null), StandardWebhook.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1e9", "99999999999999999999", "2026-01-01T00:00:00Z"})
  void refusesATimeThatIsNone(String timestamp) {
    Headers headers = new Headers("msg_1", timestamp, OURS.sign("msg_1", NOW, BYTES));
    assertThat(cause(OURS, headers, BYTES)).isEqualTo(Cause.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2,AAAA", "v1,%%%", "sha256=00", "AAAA"})
  void refusesASignatureThatIsNone(String signature) {
    assertThat(cause(OURS, headers("msg_1", signature), BYTES)).isEqualTo(Cause.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_", "whsec_AAAA", "whsec_%%%", ""})
  void refusesSecretsOfAnotherForm(String secret) {
    assertThatThrownBy(() -> StandardWebhook.with(List.of(secret)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("24 to 64 bytes")
        .hasNoCause();
    assertThatThrownBy(() -> StandardWebhook.with(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertMissing(Headers headers, String name) {
    BadSignatureException refused =
        catchThrowableOfType(
            BadSignatureException.class, () -> OURS.verify(headers, BYTES, Instant.now()));
    assertThat(refused.reason()).isEqualTo(Cause.MISSING);
    assertThat(refused.sentence()).contains(name);
  }

  private static Headers headers(String id, @Nullable String signature) {
    return new Headers(id, seconds(NOW), signature);
  }

  private static String seconds(Instant time) {
    return String.valueOf(time.getEpochSecond());
  }

  private static Cause cause(StandardWebhook webhook, Headers headers, byte[] body) {
    return cause(webhook, headers, body, NOW.plus(Duration.ofSeconds(2)));
  }

  private static Cause cause(StandardWebhook webhook, Headers headers, byte[] body, Instant now) {
    return catchThrowableOfType(
            BadSignatureException.class, () -> webhook.verify(headers, body, now))
        .reason();
  }
}
