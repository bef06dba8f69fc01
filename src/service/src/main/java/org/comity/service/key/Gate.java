package org.comity.service.key;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.comity.service.key.NotAdmittedException.Cause;
import org.comity.service.setting.StartNotice;

/**
 * Lets requests in. Until an administrator has made the first key, those from this machine need
 * none, or any; from then on each shows a key, which has its scopes and its number of requests a
 * minute. Limits are counted in memory, by each process for itself. Never waits for the database.
 */
@Singleton
public final class Gate implements StartNotice {

  private static final Caller OPEN = new Caller(null, "open", EnumSet.allOf(Scope.class));

  private final Keys keys;
  private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Knows the keys.
   *
   * @param keys all of them
   */
  @Inject
  public Gate(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<String> at(String url) {
    return keys.isOpen()
        ? Optional.of(
            "There are no keys yet: requests from this machine are served without one, all others"
                + " are refused.")
        : Optional.empty();
  }

  /**
   * Lets a request in.
   *
   * @param shown what it shows
   * @return who it comes from
   * @throws NotAdmittedException if it may not come in
   */
  public Caller admit(Shown shown) {
    if (keys.isOpen()) {
      if (!shown.isFromHere()) {
        throw new NotAdmittedException(Cause.NOT_FROM_HERE);
      }
      return OPEN;
    }
    String secret = shown.secret();
    if (secret == null || secret.isEmpty()) {
      throw new NotAdmittedException(Cause.NO_KEY);
    }
    ApiKey key = keys.find(secret).orElseThrow(() -> new NotAdmittedException(Cause.BAD_KEY));
    count(key);
    return new Caller(key.communityId(), key.actor(), key.scopes());
  }

  /**
   * Lets a request in that wants something.
   *
   * @param shown what it shows
   * @param scope what it wants
   * @return who it comes from
   * @throws NotAdmittedException if it may not come in, or may not have that
   */
  public Caller admit(Shown shown, Scope scope) {
    Caller caller = admit(shown);
    if (!caller.scopes().contains(scope)) {
      throw new NotAdmittedException(Cause.NOT_ALLOWED);
    }
    return caller;
  }

  /**
   * Lets a request in that wants something of a community.
   *
   * @param shown what it shows
   * @param scope what it wants
   * @param communityId whose
   * @return who it comes from
   * @throws NotAdmittedException if it may not come in, or may not have that
   */
  public Caller admit(Shown shown, Scope scope, long communityId) {
    Caller caller = admit(shown);
    if (!caller.may(scope, communityId)) {
      throw new NotAdmittedException(Cause.NOT_ALLOWED);
    }
    return caller;
  }

  private void count(ApiKey key) {
    Bucket bucket = buckets.computeIfAbsent(key.id(), id -> bucket(key.perMinute()));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      throw NotAdmittedException.tooMany(key.perMinute(), Math.max(1, seconds + 1));
    }
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
