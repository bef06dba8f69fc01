package org.comity.service.moderation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Comment;
import org.comity.policy.Verdict.Kind;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.comity.service.store.OnPostgres;
import org.comity.service.store.StorageUnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A server that refuses connections for a while, as at a restart. */
@QuarkusTest
@TestProfile(DatabaseAwayTest.OnAServerOfItsOwn.class)
class DatabaseAwayTest {

  /** Others must not miss the server; and no key closes the doors that are sent to unsigned. */
  public static final class OnAServerOfItsOwn extends OnPostgres {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Doors whose senders try again until they are answered. */
  private static final List<String> SENDERS =
      List.of("/coral/default", "/discourse/hooks/default", "/hooks/default");

  private static final String MESSAGE =
      """
      { "comment": { "body": "Thank you, that was helpful." },
        "post": { "id": 71, "raw": "Thank you, that was helpful." },
        "type": "comment.created",
        "data": { "id": "meanwhile", "text": "Thank you, that was helpful." } }
      """;

  @Inject Moderation moderation;
  @Inject Communities communities;
  @Inject Comments comments;
  @Inject Database database;

  @ConfigProperty(name = "comity.database-url")
  String address = "";

  @Test
  void decidesWithoutItAndKeepsAgainOnceItIsBack() throws SQLException {
    assertThat(keep("before").isKept()).isTrue();
    admin("alter database postgres with allow_connections false");
    admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    try {
      assertThatThrownBy(() -> keep("meanwhile")).isInstanceOf(StorageUnavailableException.class);
      Outcome decided = moderation.decide(submission("meanwhile")).await().atMost(PATIENCE);
      assertThat(decided.decision().verdict().kind()).isEqualTo(Kind.APPROVE);
      for (String door : SENDERS) {
        send(door).statusCode(503).header("Retry-After", "5");
      }
    } finally {
      admin("alter database postgres with allow_connections true");
    }
    assertThat(keep("after").isKept()).isTrue();
    assertThat(stored("before")).isPresent();
    assertThat(stored("meanwhile")).isEmpty();
    assertThat(stored("after")).isPresent();
    for (String door : SENDERS) {
      int status = send(door).extract().statusCode();
      assertThat(status).as(door).isBetween(200, 299);
    }
    assertThat(stored("meanwhile")).isPresent();
    assertThat(stored("71")).isPresent();
  }

  /** A message that each of the doors reads as one of its own. */
  private static ValidatableResponse send(String door) {
    return given()
        .header("webhook-id", "m1")
        .header("X-Discourse-Event", "post_created")
        .header("X-Discourse-Event-Id", "1")
        .body(MESSAGE)
        .post(door)
        .then();
  }

  /** From a database beside the one that is sent away. */
  private void admin(String statement) throws SQLException {
    String beside = address.replaceFirst("/postgres$", "/template1");
    try (Connection connection = DriverManager.getConnection(beside, "postgres", "postgres");
        Statement order = connection.createStatement()) {
      order.execute(statement);
    }
  }

  private Outcome keep(String id) {
    return moderation.decideAndKeep(submission(id)).await().atMost(PATIENCE);
  }

  private Submission submission(String id) {
    return new Submission(
        communities.byDefault(), Door.REST, Comment.of(id, "Thank you, that was helpful."), null);
  }

  private Optional<StoredComment> stored(String id) {
    return database.transact(handle -> comments.find(handle, communities.byDefault().id(), id));
  }
}
