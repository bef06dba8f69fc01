package org.comity.service.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.drift.Bounds.Level;
import org.comity.service.drift.Drift.Change;
import org.comity.service.drift.Drift.OfLanguage;
import org.comity.service.drift.ScoredComments.Part;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class DriftContract {

  private static final int ENOUGH = 220;
  private static final String KNOWN = "This is a good article about the people of the city.";
  private static final String NEW = "Blorf zimmelt quarzig vundo plimmer tresk.";

  @Inject Drifts drifts;
  @Inject DriftMetrics metrics;
  @Inject DriftBounds bounds;
  @Inject AuditLog audit;
  @Inject Communities communities;
  @Inject ScoredComments comments;
  @Inject Database database;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void tellsThatScoresAndWordsChanged() {
    scored("en", ENOUGH, 20, 0.1, KNOWN);
    scored("en", ENOUGH, 2, 0.6, NEW);
    OfLanguage english = drifts.of(site.community().id()).languages().get(0);
    assertThat(english.language()).isEqualTo("en");
    assertThat(english.reference()).isEqualTo(ENOUGH);
    assertThat(english.recent()).isEqualTo(ENOUGH);
    Change toxicity = english.scores().get(0);
    assertThat(toxicity.name()).isEqualTo("TOXICITY");
    assertThat(isAlarming(toxicity)).isTrue();
    assertThat(toxicity.meanNow()).isGreaterThan(toxicity.meanBefore() + 0.4);
    assertThat(isAlarming(english.vocabulary())).isTrue();
    assertThat(english.vocabulary().meanBefore()).isLessThan(0.2);
    assertThat(english.vocabulary().meanNow()).isGreaterThan(0.5);
  }

  @Test
  void keepsQuietWhereNothingChanged() {
    scored("en", ENOUGH, 20, 0.1, KNOWN);
    scored("en", ENOUGH, 2, 0.1, KNOWN);
    OfLanguage english = drifts.of(site.community().id()).languages().get(0);
    assertThat(english.scores()).isNotEmpty().noneMatch(DriftContract::isAlarming);
    assertThat(isAlarming(english.vocabulary())).isFalse();
  }

  @Test
  void saysNothingOfTooFewAndOfWhatAnotherBundleScored() {
    scored("en", ENOUGH, 20, 0.1, KNOWN);
    scored("en", 50, 2, 0.6, KNOWN);
    scored("ar", ENOUGH, 2, 0.6, KNOWN);
    assertThat(drifts.of(site.community().id()).languages()).isEmpty();
    Site other = Site.make(communities);
    assertThat(drifts.of(other.community().id()).languages()).isEmpty();
    database.transact(
        handle ->
            handle.execute(
                "update decisions set bundle_id = 'another' where community_id = ?",
                site.community().id()));
    scored("en", ENOUGH, 2, 0.6, KNOWN);
    drifts.forget(site.community().id());
    assertThat(drifts.of(site.community().id()).languages()).isEmpty();
  }

  @Test
  void tellsPlatformsAndTheMonitoring() {
    scored("en", ENOUGH, 20, 0.1, KNOWN);
    scored("en", ENOUGH, 2, 0.6, KNOWN);
    site.get("/drift")
        .then()
        .statusCode(200)
        .body("notice_from", is(0.1f))
        .body("alert_from", is(0.25f))
        .body("languages[0].language", is("en"))
        .body("languages[0].scores[0].alert", is(true))
        .body("languages[0].scores[0].level", is("ALERT"))
        .body("languages[0].vocabulary.alert", is(false));
    Site.make(communities).get("/drift").then().statusCode(200).body("languages", empty());
    metrics.look();
    assertThat(given().get("/q/metrics").asString())
        .containsPattern(
            "comity_drift\\{[^}]*community=\""
                + site.community().name()
                + "\"[^}]*of=\"TOXICITY\"[^}]*}");
  }

  @Test
  void followsTheBoundsOfItsCommunity() {
    scored("en", ENOUGH, 20, 0.1, KNOWN);
    scored("en", ENOUGH, 2, 0.6, KNOWN);
    metrics.look();
    assertThat(alertOfToxicity()).isEqualTo("1.0");
    put("{\"notice_from\": 0.2, \"alert_from\": 10}")
        .then()
        .statusCode(200)
        .body("alert_from", is(10f));
    site.get("/drift/bounds").then().statusCode(200).body("notice_from", is(0.2f));
    Site other = Site.make(communities);
    other.get("/drift/bounds").then().statusCode(200).body("alert_from", is(0.25f));
    site.get("/drift").then().body("alert_from", is(10f));
    assertThat(bounds.of(site.community().id())).isEqualTo(new Bounds(0.2, 10));
    metrics.look();
    double index = drifts.of(site.community().id()).languages().get(0).scores().get(0).index();
    assertThat(alertOfToxicity()).isEqualTo(index >= 10 ? "1.0" : "0.0");
    assertThat(deeds()).containsExactly("notice from 0.2, alert from 10.0");
  }

  @Test
  void refusesBoundsThatAreNone() {
    for (String body :
        List.of(
            "{\"notice_from\": 0, \"alert_from\": 1}",
            "{\"notice_from\": 0.3, \"alert_from\": 0.2}",
            "{\"notice_from\": 0.3, \"alert_from\": 11}",
            "{\"notice_from\": 0.3}")) {
      put(body).then().statusCode(422);
    }
    assertThat(bounds.of(site.community().id())).isEqualTo(Bounds.USUAL);
    assertThat(deeds()).isEmpty();
  }

  private Response put(String body) {
    return Site.json(body).put(site.path("/drift/bounds"));
  }

  private String alertOfToxicity() {
    Matcher line =
        Pattern.compile(
                "comity_drift_alert\\{[^}]*community=\""
                    + site.community().name()
                    + "\"[^}]*of=\"TOXICITY\"[^}]*} ([0-9.]+)")
            .matcher(given().get("/q/metrics").asString());
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  private List<String> deeds() {
    return database.transact(
        handle ->
            audit.list(handle, site.community().id(), Long.MAX_VALUE, 10).stream()
                .filter(entry -> entry.action().equals("drift.bounds"))
                .map(entry -> entry.details())
                .toList());
  }

  private static boolean isAlarming(Change change) {
    return Bounds.USUAL.level(change.index()) == Level.ALERT;
  }

  private void scored(String language, int count, int daysAgo, double score, String text) {
    comments.add(site.community().id(), new Part(language, count, daysAgo, score, text));
  }
}
