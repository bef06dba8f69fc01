package org.comity.service.export.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.export.training.MadeRows.Made;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long reading 100,000 judged comments takes, and how much memory. It is run by name, with
 * {@code -Dtest='TrainingExportMeasurementOn*'}, and says what it measured in the log.
 */
abstract class TrainingExportMeasurement {

  private static final int ROWS = 100_000;
  private static final int PART = 10_000;
  private static final int PAGE = 500;
  private static final int THREADS = 2_000;
  private static final int AUTHORS = 10_000;
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long MOST_MEBIBYTES = 32;
  private static final Logger LOG = Logger.getLogger(TrainingExportMeasurement.class);

  @Inject Communities communities;
  @Inject TrainingExport training;
  @Inject MadeRows rows;

  @Test
  void readsAHundredThousandRowsInTheMemoryOfAPage() {
    Community community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    for (int part = 0; part < ROWS; part += PART) {
      rows.add(community.id(), IntStream.range(part, part + PART).mapToObj(this::made).toList());
    }
    for (String pass : List.of("first", "second")) {
      long begin = System.nanoTime();
      long before = usedAfterCollection();
      long most = 0;
      long after = 0;
      Tally tally = new Tally();
      TrainingExport.Reading reading = training.read(community);
      for (int pages = 0; ; pages++) {
        List<TrainingComment> page = reading.after(after, PAGE);
        page.forEach(tally::add);
        if (page.size() < PAGE) {
          break;
        }
        after = page.get(PAGE - 1).comment().row();
        if (pages % 40 == 20) {
          most = Math.max(most, usedAfterCollection() - before);
        }
      }
      LOG.infof(
          "%s pass: %d rows and %d left out in %d ms, at most %d MiB more than before",
          pass,
          tally.rows(),
          reading.leftOut(),
          Duration.ofNanos(System.nanoTime() - begin).toMillis(),
          most / MEBIBYTE);
      assertThat(tally.rows() + reading.leftOut()).isEqualTo(ROWS);
      assertThat(most / MEBIBYTE).isLessThan(MOST_MEBIBYTES);
    }
  }

  private Made made(int i) {
    return new Made("c" + i, "t" + i % THREADS, "a" + (i * 7L) % AUTHORS, "Text " + i, "user:1");
  }

  private static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
