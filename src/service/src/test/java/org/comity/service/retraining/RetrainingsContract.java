package org.comity.service.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.retraining.Retrainings.Lease;
import org.comity.service.retraining.Retrainings.Outcome;
import org.comity.service.retraining.Retrainings.Progress;
import org.comity.service.retraining.Retrainings.Wish;
import org.comity.service.retraining.Started.Granted;
import org.comity.service.retraining.Started.Held;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class RetrainingsContract {

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 6;

  @Inject Retrainings retrainings;
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
  void letsOneOfAllRunThatBeginAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Started> started = startAtOnce();
      assertThat(started).filteredOn(one -> one instanceof Granted).hasSize(1);
      assertThat(started).filteredOn(one -> one instanceof Held).hasSize(AT_ONCE - 1);
      expire();
    }
    assertThat(retrainings.list(community, Long.MAX_VALUE, 10))
        .extracting(Retraining::state)
        .containsExactly(
            RetrainingState.RUNNING,
            RetrainingState.ABANDONED,
            RetrainingState.ABANDONED,
            RetrainingState.ABANDONED,
            RetrainingState.ABANDONED);
  }

  private List<Started> startAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    CountDownLatch begin = new CountDownLatch(1);
    try {
      List<Future<Started>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String holder = "host:" + i;
        all.add(
            threads.submit(
                () -> {
                  begin.await();
                  return retrainings.start(wish(holder));
                }));
      }
      begin.countDown();
      List<Started> started = new ArrayList<>();
      for (Future<Started> one : all) {
        started.add(one.get());
      }
      return started;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void hasTheDatabaseRefuseASecondRowThatRuns() {
    granted("host:1");
    assertThatThrownBy(
            () ->
                database.transact(
                    handle ->
                        handle.execute(
                            """
                            insert into retrainings (community_id, running_in, state, holder,
                              started_by, token_sha256, champion, policy_version, started_at,
                              renewed_at, lease_until)
                            select community_id, running_in, state, 'other', started_by, 'x',
                              champion, policy_version, started_at, renewed_at, lease_until
                            from retrainings where community_id = ?\
                            """,
                            community)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void tellsWhoLostTheLease() {
    Granted first = granted("host:1");
    assertThat(retrainings.renew(lease(first), new Progress(LEASE, "training", 0.5))).isPresent();
    expire();
    Granted second = granted("host:2");
    assertThat(retrainings.renew(lease(first), new Progress(LEASE, "training", 0.6))).isEmpty();
    assertThat(retrainings.end(lease(first), outcome(RetrainingState.HANDED_IN), "key:1"))
        .isEmpty();
    assertThat(find(first).state()).isEqualTo(RetrainingState.ABANDONED);
    assertThat(find(first).endedAt()).isNotNull();
    assertThat(find(second).state()).isEqualTo(RetrainingState.RUNNING);
  }

  @Test
  void holdsALeaseThatIsOverAsLongAsNobodyWantsIt() {
    Granted first = granted("host:1");
    expire();
    Retraining renewed =
        retrainings.renew(lease(first), new Progress(LEASE, "training", 0.25)).orElseThrow();
    assertThat(renewed.stage()).isEqualTo("training");
    assertThat(renewed.done()).isEqualTo(0.25);
    assertThat(renewed.leaseUntil()).isAfter(Database.CLOCK.instant());
    assertThat(retrainings.start(wish("host:2"))).isInstanceOf(Held.class);
  }

  @Test
  void knowsATokenByItsHashAlone() {
    Granted first = granted("host:1");
    Lease forged = new Lease(first.retraining().id(), community, "comity_lease_0");
    assertThat(retrainings.renew(forged, new Progress(LEASE, "training", 0.5))).isEmpty();
    assertThat(retrainings.end(forged, outcome(RetrainingState.FAILED), "key:1")).isEmpty();
    String kept =
        database.transact(
            handle ->
                handle
                    .createQuery("select token_sha256 from retrainings where community_id = :id")
                    .bind("id", community)
                    .mapTo(String.class)
                    .one());
    assertThat(kept).hasSize(64).isNotEqualTo(first.token());
    assertThat(first.toString()).doesNotContain(first.token());
    assertThat(lease(first).toString()).doesNotContain(first.token());
  }

  @Test
  void endsOnce() {
    Granted first = granted("host:1");
    Retraining ended =
        retrainings.end(lease(first), outcome(RetrainingState.REFUSED), "key:1").orElseThrow();
    assertThat(ended.state()).isEqualTo(RetrainingState.REFUSED);
    assertThat(ended.report()).isEqualTo("{\"why\":\"so\"}");
    assertThat(retrainings.end(lease(first), outcome(RetrainingState.REFUSED), "key:1"))
        .contains(ended);
    assertThat(retrainings.end(lease(first), outcome(RetrainingState.FAILED), "key:1")).isEmpty();
    assertThat(retrainings.renew(lease(first), new Progress(LEASE, "gate", 1))).isEmpty();
    granted("host:2");
    List<AuditEntry> noted =
        database.transact(handle -> audit.list(handle, community, Long.MAX_VALUE, 10));
    assertThat(noted)
        .extracting(AuditEntry::action)
        .startsWith("retraining.start", "retraining.end", "retraining.start");
  }

  @Test
  void takesNoOutcomeThatOnlyOthersCanSay() {
    assertThatThrownBy(() -> outcome(RetrainingState.ABANDONED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outcome(RetrainingState.RUNNING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As if the lease had been taken long ago. */
  private void expire() {
    database.transact(
        handle ->
            handle.execute(
                "update retrainings set lease_until = renewed_at where community_id = ?",
                community));
  }

  private Retraining find(Granted granted) {
    return retrainings.find(community, granted.retraining().id()).orElseThrow();
  }

  private Granted granted(String holder) {
    return (Granted) retrainings.start(wish(holder));
  }

  private Wish wish(String holder) {
    return new Wish(community, holder, LEASE, "key:1", "starter-1", 0);
  }

  private Lease lease(Granted granted) {
    return new Lease(granted.retraining().id(), community, granted.token());
  }

  private static Outcome outcome(RetrainingState state) {
    return new Outcome(state, "{\"why\":\"so\"}");
  }
}
