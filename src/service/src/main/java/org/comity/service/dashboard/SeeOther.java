package org.comity.service.dashboard;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads a browser on, after something was done (RFC 9110, 15.4.4). */
public final class SeeOther {

  private SeeOther() {}

  /**
   * Leads to a page.
   *
   * @param page a path with its query
   * @return status 303
   */
  public static Response page(String page) {
    return Response.seeOther(URI.create(page)).build();
  }
}
