package org.comity.service.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.scoring.Door;
import org.comity.service.signature.BadSignatureException.Cause;
import org.comity.service.signature.SignatureGate.Entry;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class SigningSecretsContract {

  private static final String ADMIN = "user:admin";

  @Inject SigningSecrets secrets;
  @Inject SignatureGate gate;
  @Inject Communities communities;
  @Inject AuditLog audit;
  @Inject Database database;

  private long community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities
            .create("test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null))
            .id();
  }

  @Test
  void makesSecretsInTheFormOfTheDoor() {
    SigningSecret webhook = secrets.create(order(Door.WEBHOOK, null), ADMIN);
    assertThat(StandardWebhook.with(List.of(webhook.secret()))).isNotNull();
    SigningSecret coral = secrets.create(order(Door.CORAL, null), ADMIN);
    assertThat(coral.secret()).hasSizeGreaterThan(40);
    assertThat(coral.toString()).doesNotContain(coral.secret());
    assertThat(secrets.inForce(community, Door.CORAL)).containsExactly(coral.secret());
    assertThat(secrets.list(community, Door.CORAL)).containsExactly(coral);
  }

  @Test
  void takesASecretThatTheSenderHasMade() {
    SigningSecret given = secrets.create(order(Door.CORAL, "prefix_0123456789"), ADMIN);
    assertThat(given.secret()).isEqualTo("prefix_0123456789");
    assertThatThrownBy(() -> order(Door.CORAL, "short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("short");
    assertThatThrownBy(() -> order(Door.WEBHOOK, "prefix_0123456789"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whsec_");
  }

  @Test
  void letsBothCountWhileOneReplacesTheOther() {
    SigningSecret old = secrets.create(order(Door.CORAL, null), ADMIN);
    SigningSecret fresh = secrets.create(order(Door.CORAL, null), ADMIN);
    assertThat(secrets.inForce(community, Door.CORAL))
        .containsExactly(old.secret(), fresh.secret());
    secrets.retire(community, old.id(), ADMIN);
    assertThat(secrets.inForce(community, Door.CORAL)).containsExactly(fresh.secret());
    SigningSecret other = secrets.create(order(Door.DISCOURSE, null), ADMIN);
    assertThat(secrets.list(community))
        .extracting(SigningSecret::id)
        .containsExactly(old.id(), fresh.id(), other.id());
    assertThat(secrets.list(community + 1)).isEmpty();
  }

  @Test
  void retiresOnlyWhatIsTheCommunitysAndInForce() {
    SigningSecret made = secrets.create(order(Door.DISCOURSE, null), ADMIN);
    assertThat(secrets.retire(community + 1, made.id(), ADMIN)).isEmpty();
    assertThat(secrets.retire(community, made.id(), ADMIN)).isPresent();
    assertThat(secrets.retire(community, made.id(), ADMIN)).isEmpty();
    assertThat(secrets.inForce(community, Door.DISCOURSE)).isEmpty();
  }

  @Test
  void writesDownWhoDidWhat() {
    SigningSecret made = secrets.create(order(Door.CORAL, null), ADMIN);
    SigningSecret next = secrets.create(order(Door.CORAL, null), ADMIN);
    secrets.retire(community, made.id(), "key:7");
    List<AuditEntry> entries =
        database.transact(handle -> audit.list(handle, community, Long.MAX_VALUE, 10));
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("secret.retire", "secret.create", "secret.create", "community.create");
    assertThat(entries).extracting(AuditEntry::actor).startsWith("key:7", ADMIN, ADMIN);
    assertThat(entries.toString()).doesNotContain(made.secret()).doesNotContain(next.secret());
  }

  @Test
  void asksForNoSignatureOnlyWhereNoneWasEverMadeAndOnlyFromHere() {
    HexSignature none = new HexSignature("X-Signature", null, new byte[0]);
    gate.admit(new Entry(community, Door.CORAL, true), none);
    assertThat(refusal(new Entry(community, Door.CORAL, false), none)).isEqualTo(Cause.NO_SECRET);

    SigningSecret made = secrets.create(order(Door.CORAL, null), ADMIN);
    assertThat(refusal(new Entry(community, Door.CORAL, true), none)).isEqualTo(Cause.MISSING);
    gate.admit(new Entry(community, Door.DISCOURSE, true), none);
    secrets.retire(community, made.id(), ADMIN);
    assertThat(refusal(new Entry(community, Door.CORAL, true), none)).isEqualTo(Cause.NO_SECRET);
  }

  private Cause refusal(Entry entry, Signature signature) {
    return catchThrowableOfType(BadSignatureException.class, () -> gate.admit(entry, signature))
        .reason();
  }

  private SecretOrder order(Door door, @Nullable String given) {
    return new SecretOrder(community, door, given);
  }
}
