package org.comity.service.door.rest.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.key.Caller;
import org.comity.service.key.Gate;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;

/**
 * Lets the request that is being answered in. The key is looked at before the community, so that
 * nobody learns without one which communities there are. Never waits for the database.
 */
@Singleton
public final class Admission {

  private final Gate gate;
  private final Communities communities;
  private final RoutingContext exchange;

  /**
   * Knows whom to ask.
   *
   * @param gate looks at keys
   * @param communities by name
   * @param exchange stands for the request of the thread that asks
   */
  @Inject
  public Admission(Gate gate, Communities communities, RoutingContext exchange) {
    this.gate = gate;
    this.communities = communities;
    this.exchange = exchange;
  }

  /**
   * Lets a request in that wants something of a community.
   *
   * @param community what it is called
   * @param scope what is wanted
   * @return the community, and who wants it
   * @throws ProblemException 401, 403, 404 or 429
   */
  public Admitted admit(String community, Scope scope) {
    Admitted admitted = admit(community);
    if (!admitted.caller().scopes().contains(scope)) {
      throw notAllowed(scope);
    }
    return admitted;
  }

  /**
   * Lets a request in that wants something of a community for which several scopes are good.
   *
   * @param community what it is called
   * @param scope the first of them, which a refusal names
   * @param other another
   * @return the community, and who wants it
   * @throws ProblemException 401, 403, 404 or 429
   */
  public Admitted admitAny(String community, Scope scope, Scope other) {
    Admitted admitted = admit(community);
    if (!admitted.caller().scopes().contains(scope)
        && !admitted.caller().scopes().contains(other)) {
      throw notAllowed(scope);
    }
    return admitted;
  }

  /**
   * Lets a request in that any key of a community may make.
   *
   * @param community what it is called
   * @return the community, and who asks
   * @throws ProblemException 401, 403, 404 or 429
   */
  public Admitted admit(String community) {
    Caller caller = admit();
    Community found = communities.find(community).orElse(null);
    Long only = caller.communityId();
    if (only != null && (found == null || found.id() != only)) {
      throw new ProblemException(
          Problem.of(
              "not-allowed",
              "That is not allowed",
              403,
              "The key opens another community: ask an administrator for one of this."));
    }
    if (found == null) {
      throw new ProblemException(Problem.none("community", "/api/v1/communities"));
    }
    return new Admitted(found, caller);
  }

  /**
   * Lets a request in that is of no one community.
   *
   * @param scope what is wanted
   * @return who wants it
   * @throws ProblemException 401, 403 or 429
   */
  public Caller admit(Scope scope) {
    Caller caller = admit();
    if (!caller.scopes().contains(scope)) {
      throw notAllowed(scope);
    }
    return caller;
  }

  /**
   * Lets a request in that any key may make.
   *
   * @return who asks
   * @throws ProblemException 401, 403 or 429
   */
  public Caller admit() {
    try {
      return gate.admit(Shown.of(exchange.request()));
    } catch (NotAdmittedException e) {
      throw Refusals.of(e);
    }
  }

  private static ProblemException notAllowed(Scope scope) {
    return new ProblemException(
        Problem.of(
            "not-allowed",
            "That is not allowed",
            403,
            "The key lacks the scope "
                + Wire.name(scope)
                + ": ask an administrator for one that has it."));
  }

  /**
   * A request that may come in.
   *
   * @param community whose
   * @param caller who asks
   */
  public record Admitted(Community community, Caller caller) {

    /**
     * Names the community in the database.
     *
     * @return its id
     */
    public long id() {
      return community.id();
    }

    /**
     * How the caller is named in logs.
     *
     * @return such as {@code key:3}
     */
    public String actor() {
      return caller.actor();
    }

    /**
     * Where the community's resources are.
     *
     * @param below begins with a slash, percent-encoded
     * @return a path
     */
    public String path(String below) {
      return "/api/v1/communities/" + Wire.segment(community.name()) + below;
    }
  }
}
