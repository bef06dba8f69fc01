package org.comity.service.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.Door;
import org.comity.service.signature.SecretOrder;
import org.comity.service.signature.SigningSecrets;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Communities for the tests of platforms' doors, and what they keep. */
@ApplicationScoped
public class Platforms {

  private static final String POLICY =
      """
      name: For tests
      word_lists:
        ads: [ bargain ]
        bad: [ idiot ]
      rules:
        - name: Staff are trusted
          when: { author: staff }
          then: approve
        - name: Advertising
          when: { words: ads }
          then: reject
          code: AD
        - name: Bad words
          when: { words: bad }
          then: reject
          code: ABUSIVE
        - name: Edits wait
          when: { edited: true }
          then: hold
      attributes:
        TOXICITY: { hold: 0.5 }
      """;

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject SigningSecrets secrets;
  @Inject Database database;
  @Inject Comments comments;
  @Inject DecisionLog log;

  /**
   * A community that goes by the recommended policy.
   *
   * @return a new one
   */
  public Community make() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  /**
   * A community with a policy that rejects bargains and idiots and trusts staff.
   *
   * @return a new one
   */
  public Community makeWithPolicy() {
    Community made = make();
    policies.add(made.id(), POLICY, "user:test");
    policies.activate(made.id(), 1, "user:test");
    return made;
  }

  /**
   * Makes a secret.
   *
   * @param community whose
   * @param door for which
   * @return the secret
   */
  public String secret(Community community, Door door) {
    return secrets.create(new SecretOrder(community.id(), door, null), "user:test").secret();
  }

  /**
   * What is kept of a community's comments.
   *
   * @param community whose
   * @return the newest first
   */
  public List<StoredComment> kept(Community community) {
    return database.transact(
        handle ->
            comments.list(
                handle,
                community.id(),
                (@Nullable CommentStatus) null,
                new Comments.Page(Long.MAX_VALUE, 100)));
  }

  /**
   * What is kept under a name.
   *
   * @param community whose
   * @param id what its platform calls it
   * @return nothing if it is not kept
   */
  public Optional<StoredComment> kept(Community community, String id) {
    return database.transact(handle -> comments.find(handle, community.id(), id));
  }

  /**
   * What was decided in a community.
   *
   * @param community whose
   * @return the newest first
   */
  public List<Decision> decisions(Community community) {
    return database.transact(handle -> log.list(handle, community.id(), Long.MAX_VALUE, 100));
  }

  /**
   * Signs as Coral and Discourse do.
   *
   * @param secret as it is shown
   * @param body as it is sent
   * @return what belongs into the header
   */
  public static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
