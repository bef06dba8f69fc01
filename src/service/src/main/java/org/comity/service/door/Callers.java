package org.comity.service.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.key.Caller;
import org.jspecify.annotations.Nullable;

/** Who a request comes from, and which community it means. */
@Singleton
public final class Callers {

  private static final String NAME = Caller.class.getName();

  private final Communities communities;

  @Inject
  Callers(Communities communities) {
    this.communities = communities;
  }

  static void remember(RoutingContext exchange, Caller caller) {
    exchange.put(NAME, caller);
  }

  /**
   * Who a request comes from.
   *
   * @param exchange one that the doorkeeper has let in
   * @return whoever its key says
   */
  public static Caller of(RoutingContext exchange) {
    Caller caller = exchange.get(NAME);
    if (caller == null) {
      throw new IllegalStateException("nobody was let in here");
    }
    return caller;
  }

  /**
   * The community that a request means which names none.
   *
   * @param exchange one that the doorkeeper has let in
   * @return the caller's own; else the default one
   */
  public Community meant(RoutingContext exchange) {
    return meant(of(exchange), null);
  }

  /**
   * The community that a request means.
   *
   * @param caller who it comes from
   * @param named what it calls the community, if it does
   * @return the one that is named, if it is open to the caller; else the caller's own; else the
   *     default one
   */
  public Community meant(Caller caller, @Nullable String named) {
    Long own = caller.communityId();
    Optional<Community> meant =
        named == null
            ? Optional.empty()
            : communities.find(named).filter(community -> own == null || own == community.id());
    return meant
        .or(() -> own == null ? Optional.empty() : communities.find(own))
        .orElseGet(communities::byDefault);
  }
}
