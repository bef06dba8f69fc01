package org.comity.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.comity.policy.Verdict.Kind;
import org.comity.service.bundle.ShownBundle.Contents;
import org.comity.service.bundle.ShownBundle.Decided;
import org.comity.service.bundle.ShownBundle.Head;
import org.comity.service.bundle.ShownBundle.Measured;
import org.comity.service.bundle.ShownBundle.Use;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.quality.LoggedDecisions;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.setting.DataFolder;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class BundlesContract {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Bundles bundles;
  @Inject LoadedModel model;
  @Inject LoggedDecisions logged;
  @Inject Communities communities;
  @Inject Database database;
  @Inject DataFolder data;

  /** The loaded bundle is copied while the service answers already. */
  private ShownBundle loaded() {
    Instant end = Instant.now().plus(PATIENCE);
    ShownBundle first = bundles.list().get(0);
    while (!first.isKept() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      first = bundles.list().get(0);
    }
    return first;
  }

  private ShownBundle find(String id) {
    return bundles.list().stream()
        .filter(bundle -> bundle.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsTheLoadedBundleWithItsCardAndWhatWasMeasured() {
    ShownBundle loaded = loaded();
    assertThat(loaded.id()).isEqualTo(model.classifier().bundle().id());
    assertThat(loaded.isLoaded()).isTrue();
    assertThat(loaded.isKept()).isTrue();
    Contents says = Objects.requireNonNull(loaded.says());
    assertThat(says.languages()).containsExactlyInAnyOrder("en", "ar");
    assertThat(says.card()).contains("# starter");
    Head toxicity = says.attributes().get(0);
    assertThat(toxicity.attribute()).isEqualTo("TOXICITY");
    assertThat(toxicity.rows()).isPositive();
    Measured measured = Objects.requireNonNull(toxicity.measured());
    assertThat(measured.rows()).isGreaterThan(measured.positives()).isPositive();
    assertThat(measured.auc()).isBetween(0.9, 1.0);
    assertThat(measured.ece()).isBetween(0.0, 0.05);
  }

  @Test
  void saysWhichCommunitiesItScoresAndWhatWasDecidedByIt() {
    String id = "other-" + UUID.randomUUID();
    Community community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    Instant then = Instant.parse("2026-03-01T10:00:00Z");
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into community_bundles (community_id, bundle_id, since)
                    values (:community, :bundle, :since)\
                    """)
                .bind("community", community.id())
                .bind("bundle", id)
                .bind("since", then)
                .execute());
    for (int i = 0; i < 3; i++) {
      logged.byPolicy(
          community.id(), i, Kind.HOLD, LoggedDecisions.scored(0.5), then.plusSeconds(i));
    }
    database.transact(
        handle ->
            handle.execute(
                "update decisions set bundle_id = ? where community_id = ?", id, community.id()));
    bundles.forget();
    ShownBundle other = find(id);
    assertThat(other.isLoaded()).isFalse();
    assertThat(other.isKept()).isFalse();
    assertThat(other.says()).isNull();
    assertThat(other.uses()).isEqualTo(List.of(new Use(community.name(), then)));
    assertThat(other.decided()).isEqualTo(new Decided(3, then, then.plusSeconds(2)));
  }

  @Test
  void showsAKeptBundleWhoseFilesCannotBeRead() throws IOException {
    Path folder = data.path().resolve("bundles/damaged-1.0.0");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bundle.json"), "{");
    ShownBundle damaged = find("damaged-1.0.0");
    assertThat(damaged.isKept()).isTrue();
    assertThat(damaged.says()).isNull();
  }
}
