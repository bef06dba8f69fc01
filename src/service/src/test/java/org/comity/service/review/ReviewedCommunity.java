package org.comity.service.review;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comity.comment.Comment;
import org.comity.policy.Verdict.Kind;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.moderation.Writer;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;

/** A community of a test's own, with comments that came in at the door. */
public abstract class ReviewedCommunity {

  protected static final String RUDE = "You are a stupid idiot and a liar.";
  protected static final Choice APPROVE = new Choice(Kind.APPROVE, null, null);
  protected static final Choice HOLD = new Choice(Kind.HOLD, null, null);
  protected static final Choice REJECT = new Choice(Kind.REJECT, "name-calling", null);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject protected Communities communities;
  @Inject protected Comments comments;
  @Inject protected Database database;
  @Inject protected DecisionLog log;
  @Inject protected Moderation moderation;
  @Inject protected Review review;

  protected Community community;

  /**
   * Names people of this test alone: what somebody decided last is asked for in all communities.
   */
  protected String sam;

  protected String kim;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    String id = UUID.randomUUID().toString();
    community = communities.create("test-" + id, new CommunitySettings("Test", "en", false, null));
    sam = "user:sam-" + id;
    kim = "user:kim-" + id;
  }

  protected Seen keep(String id) {
    return keep(id, RUDE);
  }

  protected Seen keep(String id, String text) {
    Comment comment = new Comment(id, text, null, null, null, "thread-1", null, null, null);
    Submission submission =
        new Submission(community, Door.REST, comment, new Writer("w1", "Lee", false));
    moderation.decideAndKeep(submission).await().atMost(PATIENCE);
    return now(id);
  }

  /** What a screen would show at this moment. */
  protected Seen now(String id) {
    StoredComment comment = stored(id);
    return new Seen(comment.id(), comment.revision(), last(id).id());
  }

  protected StoredComment stored(String id) {
    return database.transact(handle -> comments.find(handle, community.id(), id).orElseThrow());
  }

  protected List<Decision> decisions(String id) {
    long comment = stored(id).id();
    return database.transact(handle -> log.of(handle, comment));
  }

  protected Decision last(String id) {
    List<Decision> all = decisions(id);
    return all.get(all.size() - 1);
  }
}
