package org.comity.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.bundle.store.StoredBundle;
import org.comity.service.export.training.MadeRows;
import org.comity.service.export.training.MadeRows.Made;
import org.comity.service.proof.Proof.Known;
import org.comity.service.retraining.RetrainingState;
import org.comity.service.retraining.Retrainings;
import org.comity.service.retraining.Retrainings.Lease;
import org.comity.service.retraining.Retrainings.Outcome;
import org.comity.service.retraining.Retrainings.Wish;
import org.comity.service.retraining.Started.Granted;
import org.comity.service.scoring.Archives;
import org.comity.service.store.Database;

/** A site whose people decided, and a job that handed in what it made of it. */
@Singleton
public class MadeSite {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTOR = "key:7";

  @Inject MadeRows rows;
  @Inject Database database;
  @Inject HandIns handIns;
  @Inject Retrainings retrainings;

  /** Comments, every other of them rejected for what anybody can see. */
  public void decide(long community, String name, int count) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text =
          i % 2 == 0
              ? "You are a stupid idiot and a liar, number " + i + " of " + name + "."
              : "Thank you for this good article, reader " + i + " of " + name + ".";
      made.add(new Made(name + "-" + i, null, null, text, "user:1"));
    }
    rows.add(community, made);
    database.transact(
        handle ->
            handle.execute(
                """
                update decisions set verdict = 'APPROVE' where community_id = ? and comment_id in (
                  select id from comments where text like 'Thank you%')\
                """,
                community));
  }

  /** Puts a bundle into the database. */
  public StoredBundle handIn(long community, String id, Path folder) throws IOException {
    return handIns
        .take(new Offer(community, id, ACTOR), new ByteArrayInputStream(Archives.of(folder)))
        .bundle();
  }

  /** What a check of the job found. */
  public record Found(String name, double champion, double challenger, boolean passed) {}

  /** Reports as the job does of a bundle that it made. */
  public long report(long community, StoredBundle bundle, String champion, Found... found) {
    return report(community, champion, reported(bundle, champion, found));
  }

  /** The same, with how both rank all decisions, beside a champion of a checksum. */
  public long reportOfAll(
      long community, StoredBundle bundle, Known champion, double low, Found... found) {
    ObjectNode report = reported(bundle, champion.id(), found);
    report.withObject("/checksums").put("champion", champion.sha256());
    ObjectNode figures = report.putObject("judges").putObject("coldStart").putObject("figures");
    figures.put("folds", 11).put("rows", 800).put("rejected", 220);
    figures.put("champion", 0.66).put("challenger", 0.7).put("low", low).put("high", 0.2);
    return report(community, champion.id(), report);
  }

  private long report(long community, String champion, ObjectNode report) {
    Wish wish = new Wish(community, "night:1", Duration.ofMinutes(5), ACTOR, champion, 0);
    Granted granted = (Granted) retrainings.start(wish);
    long id = granted.retraining().id();
    Outcome outcome = new Outcome(RetrainingState.HANDED_IN, report.toString());
    assertThat(retrainings.end(new Lease(id, community, granted.token()), outcome, ACTOR))
        .isPresent();
    return id;
  }

  private static ObjectNode reported(StoredBundle bundle, String champion, Found... found) {
    ObjectNode report = JSON.createObjectNode();
    report.putObject("record").put("bundle", bundle.id()).put("champion", champion);
    report.putObject("checksums").put("challenger", bundle.sha256());
    ArrayNode checks = report.putObject("gate").putArray("checks");
    for (Found one : found) {
      checks
          .addObject()
          .put("name", one.name())
          .put("champion", one.champion())
          .put("challenger", one.challenger())
          .put("low", one.challenger() - one.champion() - 0.01)
          .put("high", one.challenger() - one.champion() + 0.01)
          .put("passed", one.passed())
          .put("sentence", "The job says so of " + one.name() + ".");
    }
    return report;
  }

  /** The functional suite, as well as before. */
  public static Found suite() {
    return new Found("suite", 0.9, 0.9, true);
  }
}
