package org.comity.service.dashboard.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.Account;
import org.comity.service.account.AccountException;
import org.comity.service.account.Passwords;
import org.comity.service.dashboard.Bare;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.session.OwnPage;
import org.comity.service.dashboard.session.SessionCookies;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people change their password, and must where somebody else made it. */
@Path(OwnPage.PASSWORD)
@Authenticated
public class PasswordPage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final Passwords passwords;
  private final SessionCookies sessions;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  PasswordPage(Passwords passwords, SessionCookies sessions, Viewer viewer, Frames frames) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The form.
   *
   * @param changed {@code true} for who has just changed it
   * @return HTML
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response form(@QueryParam("changed") @DefaultValue("") String changed) {
    return page(OK, "", !changed.isEmpty());
  }

  /**
   * Changes the password. This browser stays logged in, all others do not.
   *
   * @param old the password until now
   * @param password the new one
   * @return 303, or HTML with status 400 and what to change
   */
  @POST
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response change(
      @FormParam("old") @DefaultValue("") String old,
      @FormParam("password") @DefaultValue("") String password) {
    Account before = viewer.account();
    try {
      Account changed = passwords.change(before.id(), old, password);
      sessions.begin(changed);
      return SeeOther.page(
          before.mustChangePassword() ? OwnPage.HOME : OwnPage.PASSWORD + "?changed=true");
    } catch (AccountException e) {
      return page(BAD_REQUEST, AccountFaults.say(e.fault(), viewer.language()), false);
    }
  }

  private Response page(int status, String fault, boolean changed) {
    Form form =
        new Form(viewer.account().name(), viewer.account().mustChangePassword(), fault, changed);
    TemplateInstance content = Templates.password(frames.bare(), form, Passwords.MIN_CHARACTERS);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /** What the form shows. */
  record Form(String name, boolean forced, String fault, boolean changed) {}

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance password(Bare bare, Form form, int characters);
  }
}
