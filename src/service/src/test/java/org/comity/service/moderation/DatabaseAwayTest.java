package org.comity.service.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
@TestProfile(DatabaseAwayTest.OfItsOwn.class)
class DatabaseAwayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Moderation moderation;
  @Inject Communities communities;
  @Inject Comments comments;
  @Inject Database database;

  @ConfigProperty(name = "comity.database-url")
  String address = "";

  /** A server of its own, as others could not use it meanwhile. */
  public static final class OfItsOwn extends OnPostgres {}

  @Test
  void decidesWithoutItAndKeepsAgainOnceItIsBack() throws SQLException {
    assertThat(keep("before").isKept()).isTrue();
    admin("alter database postgres with allow_connections false");
    admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    try {
      assertThatThrownBy(() -> keep("meanwhile")).isInstanceOf(StorageUnavailableException.class);
      Outcome decided = moderation.decide(submission("meanwhile")).await().atMost(PATIENCE);
      assertThat(decided.decision().verdict().kind()).isEqualTo(Kind.APPROVE);
    } finally {
      admin("alter database postgres with allow_connections true");
    }
    assertThat(keep("after").isKept()).isTrue();
    assertThat(stored("before")).isPresent();
    assertThat(stored("meanwhile")).isEmpty();
    assertThat(stored("after")).isPresent();
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
