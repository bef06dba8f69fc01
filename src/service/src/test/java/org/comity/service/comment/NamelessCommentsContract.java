package org.comity.service.comment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.service.comment.NamelessComments.Named;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class NamelessCommentsContract {

  private static final String TEXT = "Good morning.";
  private static final String PAGE = "https://news.example/roads/1";

  @Inject NamelessComments nameless;
  @Inject Comments comments;
  @Inject CommentThreads threads;
  @Inject Authors authors;
  @Inject Communities communities;
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
  void namesWhatWasKeptWithoutAName() {
    long kept = keep(NamelessComments.nameOf("b", PAGE, "Robin", null, TEXT), PAGE, "Robin");
    StoredComment named = name("7", TEXT, "/roads/1", "Robin").orElseThrow();
    assertThat(named.id()).isEqualTo(kept);
    assertThat(named.externalId()).isEqualTo("7");
    assertThat(named.parentExternalId()).isEqualTo("parent");
    assertThat(find("7")).contains(named);
    assertThat(name("7", TEXT, "/roads/1", "Robin")).contains(named);
    assertThat(name("8", TEXT, "/roads/1", "Robin")).isEmpty();
  }

  @Test
  void tellsPagesAuthorsAndTextsApart() {
    keep(NamelessComments.nameOf("1"), PAGE, "Robin");
    assertThat(name("7", TEXT, "/roads/2", "Robin")).isEmpty();
    assertThat(name("7", TEXT, "/roads/1", "Sam")).isEmpty();
    assertThat(name("7", "Good evening.", "/roads/1", "Robin")).isEmpty();
    assertThat(name("7", TEXT, null, null)).isPresent();
  }

  @Test
  void namesTheFirstOfTwoThatSayTheSame() {
    long first = keep(NamelessComments.nameOf("1"), PAGE, "Robin");
    long second = keep(NamelessComments.nameOf("2"), PAGE, "Robin");
    assertThat(name("7", TEXT, "/roads/1", "Robin").orElseThrow().id()).isEqualTo(first);
    assertThat(name("8", TEXT, "/roads/1", "Robin").orElseThrow().id()).isEqualTo(second);
  }

  @Test
  void leavesAloneWhatHasAName() {
    keep("theirs", PAGE, "Robin");
    assertThat(name("7", TEXT, "/roads/1", "Robin")).isEmpty();
    assertThat(find("theirs")).isPresent();
  }

  @Test
  void leavesAloneWhatWasKeptLongAgo() {
    long kept = keep(NamelessComments.nameOf("1"), PAGE, "Robin");
    database.transact(
        handle ->
            handle
                .createUpdate("update comments set received_at = :then where id = :id")
                .bind("then", Instant.now().minus(Duration.ofHours(1)))
                .bind("id", kept)
                .execute());
    assertThat(name("7", TEXT, "/roads/1", "Robin")).isEmpty();
  }

  @Test
  void findsItByAnyOfItsTexts() {
    long kept = keep(NamelessComments.nameOf("1"), PAGE, "Robin");
    Named named =
        new Named("7", null, List.of("<p>Good morning.</p>", TEXT), "/roads/1", "Robin", null);
    assertThat(nameless.name(community, named).orElseThrow().id()).isEqualTo(kept);
    assertThat(nameless.name(community, named)).isPresent();
  }

  @Test
  void givesItToTheAuthorWhoIsKnownNow() {
    keep(NamelessComments.nameOf("1"), PAGE, "Robin");
    keep(NamelessComments.nameOf("2"), PAGE, "Robin");
    StoredComment first = nameless.name(community, by("7", "robin@example.com")).orElseThrow();
    StoredComment second = nameless.name(community, by("8", "robin@example.org")).orElseThrow();
    assertThat(first.authorId()).isNotNull().isNotEqualTo(second.authorId());
    Author author =
        database
            .transact(handle -> authors.find(handle, community, "robin@example.com"))
            .orElseThrow();
    assertThat(first.authorId()).isEqualTo(author.id());
    assertThat(author.name()).isEqualTo("Robin");
  }

  private static Named by(String id, String author) {
    return new Named(id, null, List.of(TEXT), "/roads/1", "Robin", author);
  }

  @Test
  void makesOtherNamesOfOtherParts() {
    assertThat(NamelessComments.nameOf("ab", "c"))
        .isEqualTo(NamelessComments.nameOf("ab", "c"))
        .isNotEqualTo(NamelessComments.nameOf("a", "bc"))
        .isNotEqualTo(NamelessComments.nameOf("ab", "c", null))
        .isNotEqualTo(NamelessComments.nameOf("ab", "c", ""));
  }

  private Optional<StoredComment> name(
      String id, String text, @Nullable String page, @Nullable String author) {
    return nameless.name(community, new Named(id, "parent", List.of(text), page, author, null));
  }

  private Optional<StoredComment> find(String id) {
    return database.transact(handle -> comments.find(handle, community, id));
  }

  private long keep(String id, String page, String author) {
    return database.transact(
        handle ->
            comments.insert(
                handle,
                new NewComment(
                    community,
                    id,
                    threads.idOf(handle, community, page, null),
                    null,
                    authors.idOf(handle, community, author, author),
                    TEXT,
                    "en",
                    CommentStatus.APPROVED,
                    "akismet",
                    Database.CLOCK.instant())));
  }
}
