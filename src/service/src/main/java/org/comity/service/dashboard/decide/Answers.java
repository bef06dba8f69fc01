package org.comity.service.dashboard.decide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;

/** Answers of this room, for scripts and for forms. */
@RequestScoped
class Answers {

  static final int BAD_REQUEST = 400;
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;

  private static final String QUEUE = "/dashboard";

  private final Viewer viewer;
  private final FaultPage faults;
  private final HttpHeaders headers;

  @Inject
  Answers(Viewer viewer, FaultPage faults, @Context HttpHeaders headers) {
    this.viewer = viewer;
    this.faults = faults;
    this.headers = headers;
  }

  /** The words in the viewer's language. */
  DecideMessages words() {
    return Fault.words(viewer, DecideMessages.class);
  }

  /** Something was done. */
  Response done(Done done) {
    return isScript()
        ? Response.ok(done, MediaType.APPLICATION_JSON_TYPE).build()
        : Response.seeOther(URI.create(done.open() == null ? QUEUE : done.open())).build();
  }

  /** Something was not done. */
  Response fault(int status, Function<DecideMessages, String> sentence) {
    return isScript()
        ? Fault.of(status, sentence.apply(words()))
        : faults.of(status, Room.QUEUE, sentence.apply(words()));
  }

  private boolean isScript() {
    return "fetch".equals(headers.getHeaderString("X-Requested-With"));
  }
}
