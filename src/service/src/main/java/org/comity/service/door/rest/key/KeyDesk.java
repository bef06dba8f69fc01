package org.comity.service.door.rest.key;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.key.ApiKey;
import org.comity.service.key.Caller;
import org.comity.service.key.IssuedKey;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys for those who may, and keeps administrators from locking themselves out: the first key
 * can make others, and the last such key is not revoked.
 */
@Singleton
final class KeyDesk {

  private final Keys keys;
  private final Communities communities;
  private final Clock clock = Database.CLOCK;

  @Inject
  KeyDesk(Keys keys, Communities communities) {
    this.keys = keys;
    this.communities = communities;
  }

  /** Those that open the caller's community, or all of them; newest first. */
  List<KeyAnswer> list(Caller caller) {
    return keys.all().stream()
        .filter(key -> isOpenTo(caller, key.communityId()))
        .sorted((a, b) -> Long.compare(b.id(), a.id()))
        .map(key -> answer(key, null))
        .toList();
  }

  KeyAnswer key(Caller caller, long id) {
    return answer(find(caller, id), null);
  }

  KeyAnswer create(Caller caller, KeyOrder order) {
    Long community = communityId(order.community());
    if (!isOpenTo(caller, community)) {
      throw new ProblemException(
          Problem.of(
              "not-allowed",
              "That is not allowed",
              403,
              "The key opens one community: name that in community."));
    }
    KeyRequest request = order.toRequest(community, clock.instant());
    if (keys.isOpen() && !canMakeOthers(request)) {
      throw Refusals.conflict(
          "first-key",
          "The first key ends the time without keys: give it the scope admin, no community and no"
              + " expiry, so that it can make the others.");
    }
    IssuedKey issued = keys.create(request, caller.actor());
    return answer(issued.key(), issued.secret());
  }

  KeyAnswer rotate(Caller caller, long id, Duration grace) {
    ApiKey key = find(caller, id);
    if (key.revokedAt() != null) {
      throw Refusals.conflict("revoked-key", "The key was revoked: make another one.");
    }
    IssuedKey issued = keys.rotate(key, grace, caller.actor());
    return answer(issued.key(), issued.secret());
  }

  void revoke(Caller caller, long id) {
    ApiKey key = find(caller, id);
    if (opensAll(key) && keys.all().stream().noneMatch(it -> it.id() != id && opensAll(it))) {
      throw Refusals.conflict(
          "last-admin-key",
          "It is the last key that can make others: make another one with the scope admin first.");
    }
    if (key.revokedAt() == null) {
      keys.revoke(key, caller.actor());
    }
  }

  private static boolean canMakeOthers(KeyRequest request) {
    return request.scopes().contains(Scope.ADMIN)
        && request.communityId() == null
        && request.expiresAt() == null;
  }

  /** Whether it can make any other key, for as long as it is not revoked. */
  private static boolean opensAll(ApiKey key) {
    return key.revokedAt() == null
        && key.expiresAt() == null
        && key.communityId() == null
        && key.scopes().contains(Scope.ADMIN);
  }

  private ApiKey find(Caller caller, long id) {
    return keys.byId(id)
        .filter(key -> isOpenTo(caller, key.communityId()))
        .orElseThrow(() -> new ProblemException(Problem.none("key", KeyResource.PATH)));
  }

  private static boolean isOpenTo(Caller caller, @Nullable Long community) {
    return caller.communityId() == null || caller.communityId().equals(community);
  }

  private @Nullable Long communityId(@Nullable String name) {
    return name == null
        ? null
        : communities
            .find(name)
            .map(Community::id)
            .orElseThrow(
                () -> new ProblemException(Problem.invalid("community", "one that there is")));
  }

  private KeyAnswer answer(ApiKey key, @Nullable String secret) {
    Long community = key.communityId();
    String name =
        community == null ? null : communities.find(community).map(Community::name).orElse(null);
    return KeyAnswer.of(key, name, secret);
  }
}
