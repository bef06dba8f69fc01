package org.comity.service.bundle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.model.Bundle;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.bundle.store.HandIns.Received;
import org.comity.service.bundle.store.RefusedBundleException.Cause;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.BundleShelf;
import org.comity.service.scoring.Champions;
import org.comity.service.setting.DataFolder;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that are handed in, whatever the database. */
abstract class HandInsContract {

  private static final String ACTOR = "key:7";

  @Inject HandIns handIns;
  @Inject StoredBundles stored;
  @Inject BundleShelf shelf;
  @Inject Champions champions;
  @Inject Communities communities;
  @Inject AuditLog audit;
  @Inject Database database;
  @Inject DataFolder data;

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

  /** An id of its own for each test, in the one database of all. */
  private static String version() {
    return UUID.randomUUID().toString();
  }

  private Received take(String id, byte[] archive) throws IOException {
    return handIns.take(new Offer(community.id(), id, ACTOR), new ByteArrayInputStream(archive));
  }

  private RefusedBundleException refused(String id, byte[] archive) {
    RefusedBundleException refused =
        catchThrowableOfType(RefusedBundleException.class, () -> take(id, archive));
    assertThat(refused).isNotNull();
    assertThat(stored.find(community.id(), id)).as("nothing is seen of it").isEmpty();
    assertThat(shelf.find(id)).isEmpty();
    return refused;
  }

  @Test
  void keepsABundleWholeAndListsItForItsCommunityOnly() throws IOException {
    String version = version();
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version, own);
    Received received = take(bundle.id(), Archives.of(own));
    assertThat(received.isNew()).isTrue();
    StoredBundle kept = stored.find(community.id(), bundle.id()).orElseThrow();
    assertThat(kept).isEqualTo(received.bundle());
    assertThat(kept.languages()).containsExactly("en", "ar");
    assertThat(kept.attributes()).contains("TOXICITY", "INSULT");
    assertThat(kept.receivedBy()).isEqualTo(ACTOR);
    assertThat(stored.list(community.id())).containsExactly(kept);
    assertThat(stored.list(another().id())).isEmpty();
    assertThat(actions()).containsExactly("bundle.receive bundle " + bundle.id());
    assertThat(shelf.find(bundle.id())).isPresent();
    assertThat(unfinished()).isEmpty();
  }

  private List<String> actions() {
    return database
        .transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 10))
        .stream()
        .filter(entry -> entry.action().startsWith("bundle."))
        .map(HandInsContract::said)
        .toList();
  }

  private static String said(AuditEntry entry) {
    return entry.action() + " " + entry.subject();
  }

  private List<String> unfinished() throws IOException {
    try (Stream<Path> entries = Files.list(data.path().resolve("bundles"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  @Test
  void keepsFilesInPartsAndBringsThemBackByteByByte() throws IOException {
    Path small = folder.resolve("small");
    Bundle bundle = Archives.learn(version(), small);
    byte[] notes = new byte[2 * BundleBytes.PART_BYTES + 1];
    Path own = Archives.withFile(small, folder.resolve("own"), "notes.bin", notes);
    take(bundle.id(), Archives.of(own));
    assertThat(largestPart(bundle.id())).isEqualTo(BundleBytes.PART_BYTES);
    Path there = shelf.find(bundle.id()).orElseThrow();
    shelf.remove(there);
    assertSame(own, stored.bring(bundle.id(), false).orElseThrow());
    Files.delete(there.resolve("CHECKSUMS"));
    assertSame(own, stored.bring(bundle.id(), false).orElseThrow());
    Files.write(there.resolve("TOXICITY.tribuo"), new byte[] {1});
    assertSame(own, stored.bring(bundle.id(), true).orElseThrow());
    assertThat(stored.bring("none-1", false)).isEmpty();
  }

  private int largestPart(String id) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    "select max(octet_length(bytes)) from bundle_parts where bundle_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
  }

  private static void assertSame(Path expected, Path found) throws IOException {
    assertThat(BundleCheck.files(found)).hasSameSizeAs(BundleCheck.files(expected));
    for (Path file : BundleCheck.files(expected)) {
      assertThat(found.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void takesTheSameBytesAgainAndForAnotherCommunity() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version(), own);
    byte[] archive = Archives.of(own);
    Received first = take(bundle.id(), archive);
    Received again = take(bundle.id(), archive);
    assertThat(again.isNew()).isFalse();
    assertThat(again.bundle()).isEqualTo(first.bundle());
    assertThat(actions()).hasSize(1);
    community = another();
    assertThat(take(bundle.id(), archive).isNew()).isFalse();
    assertThat(stored.find(community.id(), bundle.id())).isPresent();
  }

  /** As whoever was killed while they wrote it leaves a bundle. */
  private void halve(String id) throws IOException {
    database.transact(
        handle -> {
          handle.execute("delete from bundle_communities where bundle_id = ?", id);
          return handle.execute(
              "delete from bundle_parts where bundle_id = ? and file > 'INSULT.tribuo'", id);
        });
    shelf.remove(shelf.find(id).orElseThrow());
  }

  @Test
  void goesOnWithWhatIsHalfWritten() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version(), own);
    take(bundle.id(), Archives.of(own));
    halve(bundle.id());
    assertThat(stored.bring(bundle.id(), false)).as("half a bundle").isEmpty();
    assertThat(take(bundle.id(), Archives.of(own)).isNew()).isTrue();
    assertThat(stored.find(community.id(), bundle.id())).isPresent();
    assertSame(own, stored.bring(bundle.id(), true).orElseThrow());
  }

  @Test
  void putsOtherBytesInThePlaceOfWhatIsHalfWritten() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version(), own);
    take(bundle.id(), Archives.of(own));
    halve(bundle.id());
    Path other = Archives.withCard(own, folder.resolve("other"), "Another card.");
    assertThat(take(bundle.id(), Archives.of(other)).isNew()).isTrue();
    assertSame(other, stored.bring(bundle.id(), true).orElseThrow());
  }

  @Test
  void clearsWhatHasBeenHalfWrittenSinceYesterday() throws IOException {
    Path old = folder.resolve("old");
    String left = Archives.learn(version(), old).id();
    take(left, Archives.of(old));
    halve(left);
    Path own = folder.resolve("own");
    String next = Archives.learn(version(), own).id();
    take(next, Archives.of(own));
    assertThat(rows(left)).as("it may still be written").isPositive();
    database.transact(
        handle ->
            handle.execute(
                "update bundles set received_at = ? where id = ?",
                Instant.now().minus(Duration.ofDays(2)),
                left));
    take(next, Archives.of(own));
    assertThat(rows(left)).isZero();
    assertThat(rows(next)).isPositive();
  }

  private long rows(String id) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from bundles where id = :id)
                      + (select count(*) from bundle_parts where bundle_id = :id)\
                    """)
                .bind("id", id)
                .mapTo(long.class)
                .one());
  }

  @Test
  void refusesOtherBytesUnderTheSameId() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version(), own);
    take(bundle.id(), Archives.of(own));
    byte[] other = Archives.of(Archives.withCard(own, folder.resolve("other"), "Another card."));
    assertThatThrownBy(() -> take(bundle.id(), other))
        .isInstanceOfSatisfying(
            RefusedBundleException.class, e -> assertThat(e.reason()).isEqualTo(Cause.OTHER_BYTES));
    assertSame(own, stored.bring(bundle.id(), true).orElseThrow());
    assertThatThrownBy(() -> take(champions.started().id(), Archives.of(own)))
        .isInstanceOf(RefusedBundleException.class)
        .hasMessageContaining("was started with");
  }

  @Test
  void refusesOtherBytesThanABundleHadThatScoredHereOnce() throws IOException {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn(version(), own);
    Path other = Archives.withCard(own, folder.resolve("other"), "Another card.");
    shelf.put(bundle.id(), empty -> Archives.copy(other, empty));
    assertThatThrownBy(() -> take(bundle.id(), Archives.of(own)))
        .isInstanceOf(RefusedBundleException.class)
        .hasMessageContaining("another bundle of the id");
    assertThat(stored.find(community.id(), bundle.id())).isEmpty();
  }

  @Test
  void refusesWhatIsNoBundle() throws IOException {
    Path own = folder.resolve("own");
    String id = Archives.learn(version(), own).id();
    byte[] whole = Archives.of(own);
    assertThat(refused(id, "Good morning".getBytes(StandardCharsets.UTF_8)).sentence())
        .contains("no ZIP archive");
    assertThat(refused(id, Arrays.copyOf(whole, whole.length / 2)).sentence())
        .contains("ends too early");
    assertThat(refused("sample-of-another-id", whole).sentence())
        .contains("another than sample-of-another-id");
    assertThat(refused("../" + id, whole).sentence()).contains("Give it another name");
    assertThat(refused(id, Archives.of(own, "TOXICITY.tribuo", "x")).sentence())
        .contains("TOXICITY.tribuo", "differs from CHECKSUMS")
        .doesNotContain(data.path().toString());
    assertThat(refused(id, Archives.of(own, "more.txt", "x")).sentence())
        .contains("not those that its CHECKSUMS names");
    assertThat(refused(id, Archives.of(own, "CHECKSUMS", null)).sentence())
        .contains("has no CHECKSUMS");
    assertThat(refused(id, Archives.of(own, "bundle.json", null)).sentence())
        .contains("not those that its CHECKSUMS names");
    assertThat(refused(id, Archives.signed(own, "bundle.json", "{")).sentence())
        .contains("no JSON");
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void refusesABundleThatNeedsAnEncoderAndSaysWhy() throws IOException {
    Path own = folder.resolve("own");
    String id = Archives.learn(version(), own).id();
    String manifest = Files.readString(own.resolve("bundle.json"));
    String with =
        manifest.replaceFirst(
            "\\{",
            "{\"encoder\":{\"path\":\"/etc/hostname\",\"tokenizer\":\"/etc/hostname\","
                + "\"sha256\":\"0\",\"tokenizerSha256\":\"0\",\"dimensions\":4},");
    assertThat(refused(id, Archives.signed(own, "bundle.json", with)).sentence())
        .contains("sentence encoder", "train one without");
  }

  @Test
  void refusesABundleThatScoresNothingHere() throws IOException {
    Path own = folder.resolve("own");
    String id = Archives.learn(version(), own).id();
    String manifest = Files.readString(own.resolve("bundle.json"));
    String german = manifest.replaceFirst("\"ar\"", "\"de\"");
    assertThat(german).isNotEqualTo(manifest);
    assertThat(refused(id, Archives.signed(own, "bundle.json", german)).sentence())
        .contains("it reads de");
  }

  @Test
  void takesOneAtATime() throws Exception {
    Path own = folder.resolve("own");
    String id = Archives.learn(version(), own).id();
    byte[] archive = Archives.of(own);
    try (PipedInputStream arriving = new PipedInputStream(archive.length)) {
      CompletableFuture<Received> first;
      try (PipedOutputStream slow = new PipedOutputStream(arriving)) {
        slow.write(archive, 0, archive.length / 2);
        first = CompletableFuture.supplyAsync(() -> takeSlowly(id, arriving));
        while (arriving.available() > 0) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(refused(id, archive).reason()).isEqualTo(Cause.BUSY);
        slow.write(archive, archive.length / 2, archive.length - archive.length / 2);
      }
      assertThat(first.get(1, TimeUnit.MINUTES).isNew()).isTrue();
    }
  }

  private Received takeSlowly(String id, InputStream archive) {
    try {
      return handIns.take(new Offer(community.id(), id, ACTOR), archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
