package org.comity.service.dashboard.login;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Logins;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.session.OwnPage;
import org.comity.service.dashboard.session.SessionCookies;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people log out: here, or everywhere. */
@Path(OwnPage.LOGOUT)
@Authenticated
public class LogoutPage {

  private static final String AFTERWARDS = OwnPage.LOGIN + "?out=true";

  private final Logins logins;
  private final AccountChanges changes;
  private final SessionCookies sessions;
  private final Viewer viewer;

  @Inject
  LogoutPage(Logins logins, AccountChanges changes, SessionCookies sessions, Viewer viewer) {
    this.logins = logins;
    this.changes = changes;
    this.sessions = sessions;
    this.viewer = viewer;
  }

  /**
   * Ends the session in this browser.
   *
   * @return 303 to the login page
   */
  @POST
  @Blocking
  @Operation(hidden = true)
  public Response logOut() {
    logins.leave(viewer.account());
    sessions.end();
    return SeeOther.page(AFTERWARDS);
  }

  /**
   * Ends the sessions in all browsers.
   *
   * @return 303 to the login page
   */
  @POST
  @Path("everywhere")
  @Blocking
  @Operation(hidden = true)
  public Response logOutEverywhere() {
    changes.logOutEverywhere(viewer.account().id(), viewer.actor());
    sessions.end();
    return SeeOther.page(AFTERWARDS);
  }
}
