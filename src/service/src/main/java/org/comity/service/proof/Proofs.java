package org.comity.service.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.comity.service.proof.Proof.Basis;
import org.comity.service.proof.Proof.Known;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of proofs. Rows are added and never changed. Every method waits for the database. */
@Singleton
public final class Proofs {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Clock clock = Database.CLOCK;

  @Inject
  Proofs(Database database) {
    this.database = database;
  }

  /**
   * A proof that is not written yet.
   *
   * @param communityId whose
   * @param inputsSha256 of all that is judged; null where it was broken off, so that it is tried
   *     again
   * @param bundle the challenger
   * @param champion what scores
   * @param basis what was judged
   * @param report what was found
   * @param actor who asked
   */
  record Draft(
      long communityId,
      @Nullable String inputsSha256,
      Known bundle,
      Known champion,
      Basis basis,
      ProofReport report,
      String actor) {}

  /**
   * Looks one up.
   *
   * @param communityId whose
   * @param id names it
   * @return nothing if there is none
   */
  public Optional<Proof> find(long communityId, long id) {
    return database.transact(
        handle ->
            handle
                .createQuery("select * from proofs where id = :id and community_id = :community")
                .bind("id", id)
                .bind("community", communityId)
                .map((row, context) -> proof(row))
                .findOne());
  }

  /** What was found from the same before. */
  Optional<Proof> find(long communityId, String inputsSha256) {
    return database.transact(handle -> find(handle, communityId, inputsSha256));
  }

  private static Optional<Proof> find(Handle handle, long communityId, String inputs) {
    return handle
        .createQuery(
            "select * from proofs where community_id = :community and inputs_sha256 = :inputs")
        .bind("community", communityId)
        .bind("inputs", inputs)
        .map((row, context) -> proof(row))
        .findOne();
  }

  /** Keeps one, unless another process found the same meanwhile, whose word counts then. */
  Proof add(Draft draft) {
    return database.insist(
        handle -> {
          String inputs = draft.inputsSha256();
          Optional<Proof> known =
              inputs == null ? Optional.empty() : find(handle, draft.communityId(), inputs);
          return known.isPresent() ? known.get() : insert(handle, draft);
        });
  }

  private Proof insert(Handle handle, Draft draft) {
    long id =
        handle
            .createUpdate(
                """
                insert into proofs (community_id, inputs_sha256, bundle_id, bundle_sha256,
                  champion_id, champion_sha256, policy_version, retraining_id, rows_sha256,
                  judged_rows, seed, passed, report, actor, proved_at)
                values (:community, :inputs, :bundle, :bundleSha256, :champion, :championSha256,
                  :policyVersion, :retraining, :rowsSha256, :rows, :seed, :passed, :json, :actor,
                  :now)\
                """)
            .bind("community", draft.communityId())
            .bind("inputs", draft.inputsSha256())
            .bind("bundle", draft.bundle().id())
            .bind("bundleSha256", draft.bundle().sha256())
            .bind("champion", draft.champion().id())
            .bind("championSha256", draft.champion().sha256())
            .bindMethods(draft.basis())
            .bind("actor", draft.actor())
            .bind("passed", draft.report().gate().passed())
            .bind("json", json(draft.report()))
            .bind("now", clock.instant())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return handle
        .createQuery("select * from proofs where id = :id")
        .bind("id", id)
        .map((row, context) -> proof(row))
        .one();
  }

  private static Proof proof(ResultSet row) throws SQLException {
    return new Proof(
        row.getLong("id"),
        new Known(row.getString("bundle_id"), row.getString("bundle_sha256")),
        new Known(row.getString("champion_id"), row.getString("champion_sha256")),
        new Basis(
            row.getInt("policy_version"),
            row.getObject("retraining_id", Long.class),
            row.getString("rows_sha256"),
            row.getInt("judged_rows"),
            row.getLong("seed")),
        row.getBoolean("passed"),
        report(row.getString("report")),
        row.getString("actor"),
        row.getObject("proved_at", OffsetDateTime.class).toInstant());
  }

  private static String json(ProofReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException neverForRecords) {
      throw new IllegalStateException(neverForRecords);
    }
  }

  private static ProofReport report(String json) {
    try {
      return JSON.readValue(json, ProofReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept report is as it was written", e);
    }
  }
}
