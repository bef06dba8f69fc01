package org.comity.service.door;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.comity.service.door.Doorway.Refused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests at which the service failed in a way that nobody foresaw: in the words of the
 * door that was meant, and with nothing of the failure. The log has its kinds and where they were
 * thrown, but not their messages: these may hold a text.
 */
@Singleton
public final class UnforeseenFailures {

  private static final Logger LOG = Logger.getLogger(UnforeseenFailures.class);

  private final List<Doorway> doorways;

  @Inject
  UnforeseenFailures(@All List<Doorway> doorways) {
    this.doorways = List.copyOf(doorways);
  }

  @ServerExceptionMapper
  Response send(Throwable failure, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(withoutMessages(failure), "request %s failed: %s", id, failure.getClass().getName());
    return answer(uri.getPath(), id);
  }

  /** In the words of the door that covers a path. */
  Response answer(String path, String id) {
    for (Doorway doorway : doorways) {
      if (doorway.covers(path)) {
        return said(doorway.at(path), id);
      }
    }
    return Response.status(Refused.FAILED.status())
        .type(MediaType.TEXT_PLAIN)
        .entity("The service failed; its log says why, under " + id + ".")
        .build();
  }

  private static Response said(Doorway doorway, String id) {
    ResponseBuilder response = Response.status(doorway.status(Refused.FAILED));
    doorway.refusalHeaders(Refused.FAILED, null).forEach(response::header);
    return response.type(doorway.refusalType()).entity(doorway.failure(id)).build();
  }

  /** The same kinds, thrown at the same places. */
  private static Throwable withoutMessages(Throwable failure) {
    Throwable cause = failure.getCause();
    return new Unforeseen(failure, cause == null ? null : withoutMessages(cause));
  }

  /** Stands in the log for a failure. */
  private static final class Unforeseen extends Throwable {

    private static final long serialVersionUID = 1L;

    Unforeseen(Throwable failure, @Nullable Throwable cause) {
      super(failure.getClass().getName(), cause, false, true);
      setStackTrace(failure.getStackTrace());
    }
  }
}
