package org.comity.service.door.akismet;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.key.Caller;
import org.comity.service.key.Gate;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key of a request and the community that it means: the key's own; for a key that opens
 * all, and while there are no keys, the community that is called like the key, or else the default
 * one.
 */
@Singleton
final class Entrance {

  /**
   * What stands before the first dot of a name, in {@code Host} or in the whole address that a
   * client sends to what it takes for a proxy. Addresses in figures have no name.
   */
  private static final Pattern FIRST_LABEL =
      Pattern.compile("(?:https?://)?([A-Za-z0-9_-]*[A-Za-z][A-Za-z0-9_-]*)\\.[^/]+(?:/.*)?");

  private final Gate gate;
  private final Communities communities;

  @Inject
  Entrance(Gate gate, Communities communities) {
    this.gate = gate;
    this.communities = communities;
  }

  /** Whoever was let in, and where to. */
  record Visitor(Caller caller, Community community) {}

  /**
   * Lets a request in.
   *
   * @throws AkismetException if the key is not good for this
   * @throws org.comity.service.key.NotAdmittedException if it is not good at all
   */
  Visitor admit(Form form, HttpServerRequest request, Scope scope) {
    String secret = secret(form, request);
    Caller caller = gate.admit(Shown.of(request, secret));
    Community community = community(caller, secret);
    if (!caller.may(scope, community.id())) {
      throw AkismetException.badKey(
          "The key lacks the scope "
              + Scope.format(Set.of(scope))
              + ": ask an administrator for it.");
    }
    return new Visitor(caller, community);
  }

  private Community community(Caller caller, @Nullable String secret) {
    Long own = caller.communityId();
    if (own != null) {
      return communities.find(own).orElseThrow();
    }
    return Optional.ofNullable(secret).flatMap(communities::find).orElseGet(communities::byDefault);
  }

  private static @Nullable String secret(Form form, HttpServerRequest request) {
    String field = form.get("api_key");
    String older = field == null ? form.get("key") : field;
    return older == null ? fromHost(request) : older;
  }

  /** Older clients write the key before the name of the service. */
  private static @Nullable String fromHost(HttpServerRequest request) {
    String uri = request.uri();
    String address = uri.startsWith("/") ? request.getHeader("Host") : uri;
    if (address == null) {
      return null;
    }
    Matcher label = FIRST_LABEL.matcher(address);
    return label.matches() && !label.group(1).equals("rest") ? label.group(1) : null;
  }
}
