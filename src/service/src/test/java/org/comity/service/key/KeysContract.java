package org.comity.service.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.key.NotAdmittedException.Cause;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of keys whatever the database; makes keys, so the open mode is over for good. */
abstract class KeysContract {

  @Inject Gate gate;
  @Inject Keys keys;
  @Inject Communities communities;
  @Inject AuditLog audit;
  @Inject Database database;

  @Test
  void opensWhatItsScopesAndItsCommunityAllow() {
    long community = community();
    IssuedKey issued = issue(community, Set.of(Scope.SCORE, Scope.SUBMIT));

    Caller caller = gate.admit(shown(issued.secret()), Scope.SUBMIT, community);

    assertThat(caller.actor()).isEqualTo(issued.key().actor());
    assertThat(caller.communityId()).isEqualTo(community);
    assertRefused(Cause.NOT_ALLOWED, shown(issued.secret()), Scope.ADMIN, community);
    assertRefused(Cause.NOT_ALLOWED, shown(issued.secret()), Scope.SUBMIT, community());
  }

  @Test
  void opensEveryCommunityIfItIsForAll() {
    IssuedKey issued = issue(null, Set.of(Scope.SCORE));
    assertThat(gate.admit(shown(issued.secret()), Scope.SCORE, community()).communityId()).isNull();
  }

  @Test
  void refusesOthersOnceThereIsAKey() {
    long community = community();
    issue(community, Scope.PLATFORM);
    assertThat(keys.isOpen()).isFalse();
    assertRefused(Cause.NO_KEY, shown(null), Scope.SCORE, community);
    assertRefused(Cause.BAD_KEY, shown("comity-guess"), Scope.SCORE, community);
  }

  @Test
  void keepsNoSecretAndWritesDownWhoMadeIt() {
    IssuedKey issued = issue(null, Set.of(Scope.LABEL));
    List<String> columns =
        database.transact(
            handle ->
                handle
                    .createQuery("select secret_sha256 from api_keys where id = :id")
                    .bind("id", issued.key().id())
                    .mapTo(String.class)
                    .list());
    assertThat(columns).hasSize(1).doesNotContain(issued.secret());
    assertThat(issued.toString()).doesNotContain(issued.secret());
    List<AuditEntry> entries =
        database.transact(handle -> audit.list(handle, null, Long.MAX_VALUE, 100));
    assertThat(entries)
        .filteredOn(entry -> entry.subject().equals("key " + issued.key().id()))
        .extracting(AuditEntry::action, AuditEntry::actor)
        .containsExactly(org.assertj.core.api.Assertions.tuple("key.create", "user:test"));
  }

  @Test
  void opensWithTheOldSecretForAWhileAfterItsRotation() {
    IssuedKey first = issue(null, Set.of(Scope.SCORE));
    IssuedKey second = keys.rotate(first.key(), Duration.ofMinutes(5), "user:test");
    assertThat(gate.admit(shown(first.secret())).actor()).isEqualTo(first.key().actor());
    assertThat(gate.admit(shown(second.secret())).actor()).isEqualTo(first.key().actor());

    IssuedKey third = keys.rotate(second.key(), Duration.ZERO, "user:test");
    assertRefused(Cause.BAD_KEY, shown(second.secret()));
    assertThat(gate.admit(shown(third.secret())).actor()).isEqualTo(first.key().actor());
  }

  @Test
  void opensNothingOnceRevokedOrExpired() {
    IssuedKey revoked = issue(null, Set.of(Scope.SCORE));
    keys.revoke(revoked.key(), "user:test");
    assertRefused(Cause.BAD_KEY, shown(revoked.secret()));
    IssuedKey expired =
        keys.create(
            new KeyRequest(null, "old", Set.of(Scope.SCORE), 10, Instant.now().minusSeconds(1)),
            "user:test");
    assertRefused(Cause.BAD_KEY, shown(expired.secret()));
  }

  @Test
  void countsRequestsAndSaysWhenToComeAgain() {
    IssuedKey issued =
        keys.create(new KeyRequest(null, "slow", Set.of(Scope.SCORE), 3, null), "user:test");
    for (int i = 0; i < 3; i++) {
      assertThat(gate.admit(shown(issued.secret())).actor()).isEqualTo(issued.key().actor());
    }
    assertThatThrownBy(() -> gate.admit(shown(issued.secret())))
        .asInstanceOf(type(NotAdmittedException.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Cause.TOO_MANY);
              assertThat(refusal.perMinute()).isEqualTo(3);
              assertThat(refusal.retryAfterSeconds()).isBetween(1L, 61L);
            });
  }

  @Test
  void refusesKeysThatCannotBe() {
    assertThatThrownBy(() -> new KeyRequest(null, "none", Set.of(), 10, null))
        .hasMessage("a key has at least one scope");
    assertThatThrownBy(() -> new KeyRequest(null, " ", Scope.PLATFORM, 10, null))
        .hasMessage("a key's name has 1 to 200 characters");
    assertThatThrownBy(() -> new KeyRequest(null, "fast", Scope.PLATFORM, 0, null))
        .hasMessage("a key allows 1 to 10,000,000 requests a minute");
    assertThatThrownBy(() -> Scope.parse("score,all"))
        .hasMessage("the scopes are score,submit,moderate,label,policy,retrain,admin");
  }

  private IssuedKey issue(@Nullable Long community, Set<Scope> scopes) {
    return keys.create(
        new KeyRequest(community, "test", scopes, KeyRequest.USUAL_PER_MINUTE, null), "user:test");
  }

  private long community() {
    return communities
        .create("keys-" + UUID.randomUUID(), new CommunitySettings("Keys", "en", false, null))
        .id();
  }

  private void assertRefused(Cause cause, Shown shown, Scope scope, long community) {
    assertThatThrownBy(() -> gate.admit(shown, scope, community))
        .asInstanceOf(type(NotAdmittedException.class))
        .extracting(NotAdmittedException::reason)
        .isEqualTo(cause);
  }

  private void assertRefused(Cause cause, Shown shown) {
    assertThatThrownBy(() -> gate.admit(shown))
        .asInstanceOf(type(NotAdmittedException.class))
        .extracting(NotAdmittedException::reason)
        .isEqualTo(cause);
  }

  private static Shown shown(@Nullable String secret) {
    return new Shown(secret, true);
  }
}
