package org.comity.service.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.moderation.HumanDecisions;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Comments with the decisions and scores that a test wants. */
@Singleton
public final class MadeComments {

  private static final List<Reason> REASONS =
      List.of(new Reason("test", ReasonCode.OTHER, "A test wants it.", null, null));

  @Inject Database database;
  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject HumanDecisions people;

  /** One of its own for each test. */
  public Community community() {
    Community made =
        communities.create(
            "queue-" + UUID.randomUUID(), new CommunitySettings("Queue", "en", false, null));
    // What is drawn by chance would come up in tests by chance.
    shares.change(made.id(), new Shares(0, 0), "user:0");
    return made;
  }

  /** Held by a policy, with a score of TOXICITY. */
  public long held(Community community, double toxicity) {
    return held(community, "en", Map.of("TOXICITY", toxicity));
  }

  /** Held by a policy, with some scores. */
  public long held(Community community, String language, Map<String, Double> scores) {
    return database.transact(
        handle -> {
          long id = insert(handle, community, language, CommentStatus.HELD);
          decide(handle, community, id, new Verdict.Hold(REASONS), scored(language, scores));
          return id;
        });
  }

  /** Held because it has no scores. */
  public long unscored(Community community) {
    return database.transact(
        handle -> {
          long id = insert(handle, community, "en", CommentStatus.HELD);
          decide(
              handle, community, id, new Verdict.Hold(REASONS), new NotScored(Cause.EMPTY, null));
          return id;
        });
  }

  /** Approved by a policy. */
  public long approved(Community community, double toxicity) {
    return database.transact(
        handle -> {
          long id = insert(handle, community, "en", CommentStatus.APPROVED);
          Assessment assessment = scored("en", Map.of("TOXICITY", toxicity));
          decide(handle, community, id, new Verdict.Approve(REASONS), assessment);
          return id;
        });
  }

  private long insert(Handle handle, Community community, String language, CommentStatus status) {
    String name = UUID.randomUUID().toString();
    return comments.insert(
        handle,
        new NewComment(
            community.id(),
            name,
            null,
            null,
            null,
            "Made " + name,
            language,
            status,
            "rest",
            Database.CLOCK.instant()));
  }

  private static Assessment scored(String language, Map<String, Double> scores) {
    TreeMap<Attribute, Double> byAttribute = new TreeMap<>();
    scores.forEach((name, score) -> byAttribute.put(new Attribute(name), score));
    return new Scored(new Scores(byAttribute), List.of(), language);
  }

  /** Another look of the policy, as after an edit. */
  public void again(long id, Verdict verdict, double toxicity) {
    database.transact(
        handle -> {
          Decision last = log.latest(handle, id).orElseThrow();
          log.append(
              handle,
              new Decision(
                  0,
                  last.communityId(),
                  id,
                  last.commentExternalId(),
                  last.revision() + 1,
                  verdict,
                  scored("en", Map.of("TOXICITY", toxicity)),
                  Origin.policy(0, "test-1", 10),
                  "rest",
                  Database.CLOCK.instant()));
          return null;
        });
  }

  private void decide(
      Handle handle, Community community, long id, Verdict verdict, Assessment assessment) {
    log.append(
        handle,
        new Decision(
            0,
            community.id(),
            id,
            externalId(handle, id),
            1,
            verdict,
            assessment,
            Origin.policy(0, "test-1", 10),
            "rest",
            Database.CLOCK.instant()));
  }

  /** What its platform calls it. */
  public String externalId(long id) {
    return database.transact(handle -> externalId(handle, id));
  }

  private static String externalId(Handle handle, long id) {
    return handle
        .createQuery("select external_id from comments where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  /** A person's. */
  public Decision decide(Community community, long id, Verdict verdict, @Nullable Long account) {
    String by = account == null ? "key:1" : "user:" + account;
    return people
        .decide(
            community,
            externalId(id),
            new Order(verdict, DecisionSource.MODERATOR, by, "dashboard"))
        .orElseThrow();
  }

  /** A person's. */
  public static Verdict approve() {
    return new Verdict.Approve(REASONS);
  }

  /** A person's. */
  public static Verdict hold() {
    return new Verdict.Hold(REASONS);
  }
}
