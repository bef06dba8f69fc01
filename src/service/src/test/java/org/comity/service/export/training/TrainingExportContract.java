package org.comity.service.export.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.comity.service.comment.Comments;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.erasure.Erasures;
import org.comity.service.export.CanonicalComment;
import org.comity.service.export.training.MadeRows.Made;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class TrainingExportContract {

  private static final int SEED = 20_261_122;
  private static final int ROUNDS = 8;
  private static final int A_ROUND = 120;
  private static final int MANY = 3_000;

  @Inject Communities communities;
  @Inject TrainingExport training;
  @Inject MadeRows rows;
  @Inject Erasures erasures;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  /**
   * Comments arrive, are edited, deleted and erased between exports, few threads, authors and texts
   * meet all the time, and all exports together are what models were ever trained and tested on.
   */
  @Test
  void neverLearnsFromWhatItTestsOn() {
    Random random = new Random(SEED);
    Map<String, Map<String, Set<String>>> seen = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      rows.add(community.id(), some(random, round));
      if (round % 2 == 1) {
        change(random);
      }
      for (TrainingComment row : read(7 + random.nextInt(60))) {
        CanonicalComment comment = row.comment();
        note(seen, "thread", comment.threadId(), row);
        note(seen, "author", comment.author(), row);
        note(seen, "text", comment.text(), row);
      }
    }
    assertThat(seen).containsOnlyKeys("thread", "author", "text");
    Set<String> splits = new HashSet<>();
    seen.forEach(
        (kind, byName) -> {
          assertThat(byName).as(kind).hasSizeGreaterThan(10);
          byName.forEach(
              (name, on) -> {
                assertThat(on.containsAll(Set.of("train", "test"))).as(kind).isFalse();
                splits.addAll(on);
              });
        });
    assertThat(splits).containsExactlyInAnyOrder("train", "calibrate", "test");
  }

  private static void note(
      Map<String, Map<String, Set<String>>> seen,
      String kind,
      @Nullable String name,
      TrainingComment row) {
    if (name != null) {
      boolean unused =
          seen.computeIfAbsent(kind, any -> new HashMap<>())
              .computeIfAbsent(name, any -> new HashSet<>())
              .add(row.split());
    }
  }

  private static List<Made> some(Random random, int round) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < A_ROUND; i++) {
      String thread = random.nextInt(10) == 0 ? null : "t" + random.nextInt(40);
      String author = random.nextInt(10) == 0 ? null : "a" + random.nextInt(60);
      String text =
          random.nextInt(3) == 0 ? "Copy " + random.nextInt(30) : "Own " + round + " " + i;
      made.add(new Made("c" + round + "-" + i, thread, author, text, "user:1"));
    }
    return made;
  }

  /** A tie that becomes known later, an edit, a deletion. */
  private void change(Random random) {
    database.transact(
        handle -> {
          List<Long> ids =
              new ArrayList<>(
                  handle
                      .createQuery("select id from comments where community_id = :id order by id")
                      .bind("id", community.id())
                      .mapTo(Long.class)
                      .list());
          Collections.shuffle(ids, random);
          handle.execute("delete from comments where id = ?", ids.get(0));
          for (long id : ids.subList(1, 20)) {
            handle.execute(
                """
                update comments set thread_id = coalesce(thread_id, (
                  select min(id) from threads where community_id = ?)) where id = ?\
                """,
                community.id(),
                id);
          }
          for (long id : ids.subList(20, 40)) {
            String text = "Copy " + random.nextInt(30);
            handle.execute(
                "update comments set text = ?, text_sha256 = ? where id = ?",
                text,
                Comments.sha256(text),
                id);
          }
          return null;
        });
  }

  @Test
  void givesTheSameRowsOnTheSameSidesForEver() {
    rows.add(community.id(), some(new Random(SEED), 0));
    List<TrainingComment> first = read(500);
    assertThat(first).hasSizeGreaterThan(A_ROUND / 3);
    assertThat(read(11)).isEqualTo(first);
    rows.add(community.id(), some(new Random(SEED + 1), 1));
    assertThat(read(500).subList(0, first.size())).isEqualTo(first);
  }

  @Test
  void dividesThreadsAboutAsItSays() {
    rows.add(
        community.id(),
        IntStream.range(0, MANY)
            .mapToObj(i -> new Made("c" + i, "t" + i, null, "Text " + i, "user:1"))
            .toList());
    Tally tally = new Tally();
    TrainingExport.Reading reading = training.read(community);
    long after = 0;
    for (List<TrainingComment> page = reading.after(after, 500);
        !page.isEmpty();
        page = reading.after(after, 500)) {
      page.forEach(tally::add);
      after = page.get(page.size() - 1).comment().row();
    }
    assertThat(tally.rows()).isEqualTo(MANY);
    assertThat(reading.leftOut()).isZero();
    assertThat(tally.bySplit().getOrDefault("train", 0L) / (double) MANY).isBetween(0.66, 0.74);
    assertThat(tally.bySplit().getOrDefault("calibrate", 0L) / (double) MANY).isBetween(0.08, 0.12);
    assertThat(tally.bySplit().getOrDefault("test", 0L) / (double) MANY).isBetween(0.17, 0.23);
  }

  @Test
  void leavesOutAnAuthorWhoIsAtHomeOnTheOtherSide() {
    String trains = threadOn("train");
    String tests = threadOn("test");
    rows.add(
        community.id(),
        List.of(
            new Made("1", trains, "sam", "One.", "user:1"),
            new Made("2", tests, "sam", "Two.", "user:1"),
            new Made("3", tests, "kim", "Three.", "user:1"),
            new Made("4", tests, "kim", "One.", "user:1")));
    TrainingExport.Reading reading = training.read(community);
    assertThat(reading.after(0, 500))
        .filteredOn(row -> row.comment().id().length() == 1)
        .extracting(row -> row.comment().id() + " " + row.split())
        .containsExactly("1 train", "3 test");
    assertThat(reading.leftOut()).isEqualTo(2);
  }

  /** Threads are on sides that nobody can choose: one is tried until it stands there. */
  private String threadOn(String split) {
    for (int i = 0; ; i++) {
      String thread = split + i;
      rows.add(
          community.id(),
          List.of(new Made("try-" + thread, thread, null, "Trying " + thread, "user:1")));
      boolean isThere =
          read(500).stream()
              .filter(row -> thread.equals(row.comment().threadId()))
              .anyMatch(row -> row.split().equals(split));
      if (isThere) {
        return thread;
      }
    }
  }

  @Test
  void keepsNothingOfAnErasedAuthorButTheirCopiesPlace() {
    rows.add(
        community.id(),
        List.of(
            new Made("1", "t", "sam", "Only mine.", "user:1"),
            new Made("2", "t", "sam", "Everybody says so.", "user:1"),
            new Made("3", "t", "kim", "Everybody says so.", "user:1")));
    String split = read(500).get(0).split();
    assertThat(homes()).hasSize(2);
    database.transact(
        handle ->
            handle.execute(
                "update comments set text = 'Edited.', text_sha256 = ? where external_id = '1'"
                    + " and community_id = ?",
                Comments.sha256("Edited."),
                community.id()));
    assertThat(read(500)).hasSize(3);
    assertThat(homes()).hasSize(3);

    assertThat(erasures.erase(community.id(), "sam", "user:9")).isPresent();
    assertThat(homes()).hasSize(1);
    assertThat(read(500))
        .extracting(row -> row.comment().id() + " " + row.split())
        .containsExactly("3 " + split);
    assertThat(homes()).hasSize(1);
  }

  private List<String> homes() {
    return database.transact(
        handle ->
            handle
                .createQuery("select text_code from text_homes where community_id = :id")
                .bind("id", community.id())
                .mapTo(String.class)
                .list());
  }

  @Test
  void isReadByManyAtOnce() throws Exception {
    rows.add(community.id(), some(new Random(SEED), 0));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<TrainingComment>>> readings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int size = 13 + i;
        readings.add(threads.submit(() -> read(size)));
      }
      List<TrainingComment> first = readings.get(0).get();
      assertThat(first).isNotEmpty();
      for (Future<List<TrainingComment>> reading : readings) {
        assertThat(reading.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<TrainingComment> read(int atOnce) {
    TrainingExport.Reading reading = training.read(community);
    List<TrainingComment> all = new ArrayList<>();
    List<TrainingComment> page;
    do {
      long after = all.isEmpty() ? 0 : all.get(all.size() - 1).comment().row();
      page = reading.after(after, atOnce);
      all.addAll(page);
    } while (page.size() == atOnce);
    return all;
  }
}
