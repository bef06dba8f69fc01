package org.comity.service.shadow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.reading.PolicyReader;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.bundle.store.BundleUse;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.policy.PolicyVersion;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.RefusedShadowException.Cause;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The table of what runs in the shadow. Every process follows it within seconds. Every method waits
 * for the database. Safe for use by many threads.
 */
@Singleton
public final class Shadows implements BundleUse {

  private static final RowMapper<Shadow> ROW = ConstructorMapper.of(Shadow.class);
  private static final String COLUMNS =
      """
      select id, community_id, bundle_id as bundle, since, started_by, policy, policy_version,
        dropped
      from shadows\
      """;

  private final Database database;
  private final Champions champions;
  private final StoredBundles stored;
  private final Policies policies;
  private final AuditLog audit;

  @Inject
  Shadows(
      Database database,
      Champions champions,
      StoredBundles stored,
      Policies policies,
      AuditLog audit) {
    this.database = database;
    this.champions = champions;
    this.stored = stored;
    this.policies = policies;
    this.audit = audit;
  }

  /**
   * What came of a wish to start one.
   *
   * @param shadow what runs now
   * @param isChanged false if the same bundle ran already, and goes on
   */
  public record Started(Shadow shadow, boolean isChanged) {}

  /**
   * All that shall run.
   *
   * @param handle the transaction
   * @return one a community at most
   */
  public List<Shadow> all(Handle handle) {
    return handle.createQuery(COLUMNS).map(ROW).list();
  }

  /**
   * What runs beside a community's champion.
   *
   * @param communityId whose comments
   * @return nothing if nothing does
   */
  public Optional<Shadow> find(long communityId) {
    return database.transact(handle -> find(handle, communityId));
  }

  /**
   * The same as a part of more.
   *
   * @param handle the transaction
   * @param communityId whose comments
   * @return nothing if nothing does
   */
  public Optional<Shadow> find(Handle handle, long communityId) {
    return handle
        .createQuery(COLUMNS + " where community_id = :community")
        .bind("community", communityId)
        .map(ROW)
        .findOne();
  }

  /**
   * Lets a bundle judge a community's comments from now on, in the place of another that does. What
   * that has found is forgotten.
   *
   * @param communityId whose comments
   * @param bundle one that was handed in for the community, or what the service was started with
   * @param actor who wants it
   * @return what runs now
   * @throws RefusedShadowException if nothing was changed
   */
  public Started start(long communityId, String bundle, String actor) {
    Collection<Attribute> attributes = attributes(communityId, bundle);
    if (champions.of(communityId).id().equals(bundle)) {
      throw new RefusedShadowException(
          Cause.SCORES_ALREADY,
          "The bundle "
              + bundle
              + " scores the community already: another one can run in the shadow.");
    }
    ActivePolicy active = policies.of(communityId);
    return database.insist(
        handle -> {
          handle.execute("select id from communities where id = ? for update", communityId);
          Optional<Shadow> before = find(handle, communityId);
          if (before.isPresent() && before.get().bundle().equals(bundle)) {
            return new Started(before.get(), false);
          }
          checkThere(handle, communityId, bundle);
          String policy = judgesBy(handle, communityId, active);
          check(policy, attributes, bundle);
          before.ifPresent(other -> end(handle, other, actor, "for " + bundle));
          Instant now = Database.CLOCK.instant();
          insert(
              handle, new Shadow(0, communityId, bundle, now, actor, policy, active.version(), 0));
          audit.append(handle, communityId, new Deed(actor, "shadow.start", "bundle " + bundle));
          return new Started(find(handle, communityId).orElseThrow(), true);
        });
  }

  private Collection<Attribute> attributes(long communityId, String bundle) {
    if (bundle.equals(champions.started().id())) {
      return champions.started().bundle().attributes();
    }
    return stored
        .find(communityId, bundle)
        .map(found -> found.attributes().stream().map(Attribute::new).toList())
        .orElseThrow(Shadows::none);
  }

  private static RefusedShadowException none() {
    return new RefusedShadowException(
        Cause.NO_SUCH_BUNDLE,
        "No bundle of that id was handed in for the community: GET …/bundles lists them.");
  }

  /** Somebody may have removed it meanwhile. */
  private void checkThere(Handle handle, long communityId, String bundle) {
    if (!bundle.equals(champions.started().id()) && !stored.isThere(handle, communityId, bundle)) {
      throw none();
    }
  }

  /** What the bundle would judge by if it were promoted; null for what it recommends itself. */
  private @Nullable String judgesBy(Handle handle, long communityId, ActivePolicy active) {
    return policies
        .find(handle, communityId, active.version())
        .map(PolicyVersion::yaml)
        .orElse(null);
  }

  private static void check(
      @Nullable String policy, Collection<Attribute> attributes, String bundle) {
    if (policy != null) {
      try {
        Policy unused = PolicyReader.read(policy, attributes);
      } catch (PolicyException e) {
        throw new RefusedShadowException(
            Cause.POLICY_DOES_NOT_FIT,
            "The community's policy asks for what "
                + bundle
                + " does not score, and every comment would wait for a person: activate another"
                + " version first.");
      }
    }
  }

  private static void insert(Handle handle, Shadow shadow) {
    handle
        .createUpdate(
            """
            insert into shadows
              (community_id, bundle_id, since, started_by, policy, policy_version)
            values (:communityId, :bundle, :since, :startedBy, :policy, :policyVersion)\
            """)
        .bindMethods(shadow)
        .execute();
  }

  /**
   * Ends what runs beside a community's champion.
   *
   * @param communityId whose comments
   * @param actor who wants it
   * @return false if nothing did
   */
  public boolean stop(long communityId, String actor) {
    return database.insist(
        handle -> {
          handle.execute("select id from communities where id = ? for update", communityId);
          Optional<Shadow> shadow = find(handle, communityId);
          shadow.ifPresent(running -> end(handle, running, actor, ""));
          return shadow.isPresent();
        });
  }

  /**
   * Ends a shadow whose bundle scores the community from now on.
   *
   * @param handle the transaction, which holds a lock on the community
   * @param communityId whose comments
   * @param bundle what scores
   * @param actor who wanted that
   */
  public void promoted(Handle handle, long communityId, String bundle, String actor) {
    find(handle, communityId)
        .filter(shadow -> shadow.bundle().equals(bundle))
        .ifPresent(shadow -> end(handle, shadow, actor, "it scores from now on"));
  }

  private void end(Handle handle, Shadow shadow, String actor, String why) {
    handle.execute("delete from shadows where id = ?", shadow.id());
    Deed deed = new Deed(actor, "shadow.end", "bundle " + shadow.bundle(), why);
    audit.append(handle, shadow.communityId(), deed);
  }

  @Override
  public boolean needs(Handle handle, long communityId, String bundle) {
    return find(handle, communityId).filter(one -> one.bundle().equals(bundle)).isPresent();
  }

  /** Adds what came faster than it could be judged; none if the shadow has ended. */
  static void drop(Handle handle, long shadowId, long more) {
    handle.execute("update shadows set dropped = dropped + ? where id = ?", more, shadowId);
  }
}
