package org.comity.service.bundle.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.shadow.Shadows;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that nobody needs any more, whatever the database. */
abstract class RemovalsContract {

  private static final String ACTOR = "key:7";
  private static final String REASON = "To see whether it stays";

  @Inject Removals removals;
  @Inject HandIns handIns;
  @Inject StoredBundles stored;
  @Inject Promotions promotions;
  @Inject Shadows shadows;
  @Inject BundleShelf shelf;
  @Inject Communities communities;
  @Inject AuditLog audit;
  @Inject Database database;

  @TempDir private Path folder;

  private Community community = new Community(0, "", "", "", false, null, Instant.EPOCH);

  @BeforeEach
  void makeACommunity() {
    community = another();
  }

  private Community another() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  /** A bundle of an id of its own, handed in for these. */
  private String handedIn(Community... forThese) throws IOException {
    String version = UUID.randomUUID().toString();
    Path own = folder.resolve(version);
    String id = Archives.learn(version, own).id();
    byte[] archive = Archives.of(own);
    for (Community each : forThese) {
      var unused = handIns.take(new Offer(each.id(), id, ACTOR), new ByteArrayInputStream(archive));
    }
    return id;
  }

  private void promote(String id) {
    assertThat(promotions.promote(community.id(), new Wish(id, true, REASON), ACTOR).isChanged())
        .isTrue();
  }

  private Removals.Outcome remove(String id) {
    return removals.remove(community.id(), id, ACTOR);
  }

  private long parts(String id) {
    return database.transact(
        handle ->
            handle
                .createQuery("select count(*) from bundle_parts where bundle_id = :id")
                .bind("id", id)
                .mapTo(long.class)
                .one());
  }

  private List<String> listed() {
    return stored.list(community.id()).stream().map(StoredBundle::id).toList();
  }

  @Test
  void whatNeverScoredIsRemovedWithItsBytes() throws IOException {
    String id = handedIn(community);
    assertThat(parts(id)).isPositive();
    assertThat(remove(id)).isEqualTo(Removals.Outcome.REMOVED);
    assertThat(listed()).isEmpty();
    assertThat(parts(id)).isZero();
    assertThat(shelf.find(id)).isEmpty();
    assertThat(remove(id)).isEqualTo(Removals.Outcome.NONE);
    AuditEntry last =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 1)).get(0);
    assertThat(last.action()).isEqualTo("bundle.remove");
    assertThat(last.subject()).isEqualTo("bundle " + id);
  }

  @Test
  void whatScoresOrWouldBeGoneBackToStays() throws IOException {
    String first = handedIn(community);
    String second = handedIn(community);
    String third = handedIn(community);
    promote(first);
    promote(second);
    assertThat(remove(second)).isEqualTo(Removals.Outcome.NEEDED);
    assertThat(remove(first)).isEqualTo(Removals.Outcome.NEEDED);
    promote(third);
    assertThat(remove(first)).isEqualTo(Removals.Outcome.REMOVED);
    assertThat(shelf.find(first)).as("it has decided").isPresent();
    assertThat(promotions.rollBack(community.id(), null, ACTOR).bundle()).isEqualTo(second);
    assertThat(listed()).containsExactly(third, second);
  }

  @Test
  void whatRunsInTheShadowStays() throws IOException {
    String id = handedIn(community);
    assertThat(shadows.start(community.id(), id, ACTOR).isChanged()).isTrue();
    assertThat(remove(id)).isEqualTo(Removals.Outcome.NEEDED);
    assertThat(shadows.stop(community.id(), ACTOR)).isTrue();
    assertThat(remove(id)).isEqualTo(Removals.Outcome.REMOVED);
  }

  @Test
  void whatAnotherCommunityHasStaysThere() throws IOException {
    Community other = another();
    String id = handedIn(community, other);
    assertThat(remove(id)).isEqualTo(Removals.Outcome.REMOVED);
    assertThat(listed()).isEmpty();
    assertThat(stored.find(other.id(), id)).isPresent();
    assertThat(parts(id)).isPositive();
    assertThat(removals.remove(other.id(), id, ACTOR)).isEqualTo(Removals.Outcome.REMOVED);
    assertThat(parts(id)).isZero();
  }

  @Test
  void whatIsHandedInEveryNightDoesNotPileUp() throws IOException {
    String scores = handedIn(community);
    promote(scores);
    List<String> ids = new ArrayList<>();
    for (int night = 0; night < Removals.KEPT + 3; night++) {
      ids.add(0, handedIn(community));
    }
    List<String> expected = new ArrayList<>(ids.subList(0, Removals.KEPT));
    expected.add(scores);
    assertThat(listed()).isEqualTo(expected);
  }
}
