package org.comity.service.decision;

import java.time.Instant;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Priors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one revision of a comment; the record of it is never changed, but for a
 * person's sentence when the comment's author is erased.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose comment it is
 * @param commentId names the comment in the database, if it is kept there
 * @param commentExternalId what the platform calls the comment
 * @param revision of the comment
 * @param verdict what was decided, with reasons
 * @param assessment what the model said of it; null where a person decided without one
 * @param by who decided, and with what
 * @param door where the comment, or the order to decide, came in
 * @param decidedAt when
 */
public record Decision(
    long id,
    long communityId,
    @Nullable Long commentId,
    String commentExternalId,
    int revision,
    Verdict verdict,
    @Nullable Assessment assessment,
    Origin by,
    String door,
    Instant decidedAt) {

  /**
   * Who decided, and with what.
   *
   * @param source what kind of decider
   * @param decidedBy the moderator, or null for a policy
   * @param policyVersion of the community's policy; 0 is the one recommended with the bundle; null
   *     where a person decided
   * @param bundleId of the model whose scores were at hand
   * @param priors the site's shares of positives that the scores were for; none where they were for
   *     those of training, and where a person decided
   * @param latencyMicros from the comment's coming in to the verdict, in microseconds; null for a
   *     person
   * @param particulars what else there is to a person's decision
   */
  public record Origin(
      DecisionSource source,
      @Nullable String decidedBy,
      @Nullable Integer policyVersion,
      @Nullable String bundleId,
      Priors priors,
      @Nullable Long latencyMicros,
      Particulars particulars) {

    /**
     * A policy's, by scores for the shares of training.
     *
     * @param policyVersion 0 for the recommended one
     * @param bundleId of the model
     * @param latencyMicros in microseconds
     * @return the origin
     */
    public static Origin policy(int policyVersion, String bundleId, long latencyMicros) {
      return new Origin(
          DecisionSource.POLICY,
          null,
          policyVersion,
          bundleId,
          Priors.NONE,
          Math.max(0, latencyMicros),
          Particulars.NONE);
    }

    /**
     * The same by scores for a site's shares.
     *
     * @param site the shares
     * @return a copy
     */
    public Origin at(Priors site) {
      return new Origin(
          source, decidedBy, policyVersion, bundleId, site, latencyMicros, particulars);
    }

    /**
     * A person's.
     *
     * @param source where they sat
     * @param name who
     * @param bundleId of the model whose scores they saw, if any
     * @return the origin
     */
    public static Origin person(DecisionSource source, String name, @Nullable String bundleId) {
      return new Origin(source, name, null, bundleId, Priors.NONE, null, Particulars.NONE);
    }

    /**
     * The same with what else there is to it.
     *
     * @param other what there is
     * @return a copy
     */
    public Origin with(Particulars other) {
      return new Origin(source, decidedBy, policyVersion, bundleId, priors, latencyMicros, other);
    }
  }

  /**
   * What else there is to a person's decision.
   *
   * @param undoes the decision that it takes back: neither of the two says what anybody thinks of
   *     the comment; null for all others
   * @param bulkId what the decisions have in common that were made of many comments at once; null
   *     for one that was made alone
   * @param dsaCategory of the community's reason: a {@code STATEMENT_CATEGORY_…} of the
   *     transparency database of the Digital Services Act; null where none was given
   */
  public record Particulars(
      @Nullable Long undoes, @Nullable String bulkId, @Nullable String dsaCategory) {

    /** Nothing else. */
    public static final Particulars NONE = new Particulars(null, null, null);
  }

  /**
   * The same with the name that the database gave it.
   *
   * @param given the id
   * @return a copy
   */
  public Decision withId(long given) {
    return new Decision(
        given,
        communityId,
        commentId,
        commentExternalId,
        revision,
        verdict,
        assessment,
        by,
        door,
        decidedAt);
  }
}
