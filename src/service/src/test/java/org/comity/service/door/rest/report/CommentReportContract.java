package org.comity.service.door.rest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.policy.ReasonCode;
import org.comity.service.comment.Comments;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.policy.Policies;
import org.comity.service.report.Report;
import org.comity.service.report.Reports;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class CommentReportContract {

  private static final String PATH = "/comments/1/reports";

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Comments comments;
  @Inject Reports reports;
  @Inject Database database;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void countsEachReaderOnce() {
    site.put("1", RUDE);
    Map<String, String> report =
        Map.of("reporter", "r1", "reason", "ABUSIVE", "sentence", "This is an insult.");
    site.post(PATH, report).then().statusCode(200).body("reports", is(1));
    site.post(PATH, report).then().statusCode(200).body("reports", is(1));
    site.post(PATH, Map.of("reporter", "r2")).then().statusCode(200).body("reports", is(2));

    List<Report> kept = kept("1");
    assertThat(kept).extracting(Report::reporter).containsExactly("r2", "r1");
    assertThat(kept)
        .extracting(Report::reason)
        .containsExactly(ReasonCode.OTHER, ReasonCode.ABUSIVE);
    assertThat(kept.get(1).sentence()).isEqualTo("This is an insult.");
  }

  @Test
  void countForThePolicyWhenTheCommentComesAgain() {
    policies.add(
        site.community().id(),
        """
        name: Readers are heard
        rules:
          - name: Reported
            when: { reported: { at_least: 2 } }
            then: hold
        """,
        "user:lead");
    assertThat(policies.activate(site.community().id(), 1, "user:lead")).isTrue();
    site.put("1", CIVIL);
    site.post(PATH, Map.of("reporter", "r1"));
    site.put("1", CIVIL + " Really.").then().body("verdict", is("approve"));
    site.post(PATH, Map.of("reporter", "r2"));
    site.put("1", CIVIL).then().body("verdict", is("hold")).body("reasons[0].rule", is("Reported"));
    site.put("2", CIVIL).then().body("verdict", not("hold"));
  }

  @Test
  void areErasedWithTheReader() {
    site.put("1", RUDE, "w1");
    site.put("2", RUDE, "w2");
    site.post(PATH, Map.of("reporter", "w2"));
    site.post(PATH, Map.of("reporter", "r1"));
    site.delete("/authors/w2").then().statusCode(200);
    assertThat(kept("1")).extracting(Report::reporter).containsExactly("r1");
    site.delete("/authors/r1").then().statusCode(200).body("comments", is(0));
    assertThat(kept("1")).isEmpty();
    problem(site.delete("/authors/r3"), 404, null);
  }

  @Test
  void areErasedWithTheComment() {
    site.put("1", RUDE);
    site.post(PATH, Map.of("reporter", "r1"));
    site.delete("/comments/1");
    site.put("1", RUDE);
    assertThat(kept("1")).isEmpty();
  }

  @Test
  void sayWhatIsWrongWithThem() {
    site.put("1", RUDE);
    problem(site.post(PATH, Map.of()), 422, "missing-field");
    problem(site.post(PATH, Map.of("reporter", "r1", "reason", "BAD")), 422, "invalid-value");
    Map<String, String> tooLong = Map.of("reporter", "r1", "sentence", "x".repeat(501));
    problem(site.post(PATH, tooLong), 422, "invalid-value");
    problem(site.post("/comments/none/reports", Map.of("reporter", "r1")), 404, "no-such-comment");
    assertThat(kept("1")).isEmpty();
  }

  private List<Report> kept(String id) {
    return database.transact(
        handle -> {
          long comment = comments.find(handle, site.community().id(), id).orElseThrow().id();
          return reports.of(handle, comment, 10);
        });
  }
}
