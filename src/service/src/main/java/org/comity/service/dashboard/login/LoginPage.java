package org.comity.service.dashboard.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.comity.service.account.Accounts;
import org.comity.service.account.Logins;
import org.comity.service.dashboard.Bare;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.session.OwnPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.oidc.Organisation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people log in. */
@Path(OwnPage.LOGIN)
@PermitAll
public class LoginPage {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  private final Entrance entrance;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  LoginPage(
      Entrance entrance,
      Organisation organisation,
      Accounts accounts,
      Viewer viewer,
      Frames frames) {
    this.entrance = entrance;
    this.organisation = organisation;
    this.accounts = accounts;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The form; whoever has logged in is led on.
   *
   * @param to the page to go to then
   * @param out {@code true} for who has just logged out
   * @return HTML, or 303
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response form(
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("out") @DefaultValue("") String out) {
    return viewer.ifAny().isPresent()
        ? SeeOther.page(OwnPage.of(to))
        : page(OK, new Form(OwnPage.of(to), "", false, !out.isEmpty()));
  }

  /**
   * Logs somebody in.
   *
   * @param name what they say they are called
   * @param password in clear
   * @param to the page to go to then
   * @return 303, or HTML with status 401
   */
  @POST
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response logIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("to") @DefaultValue("") String to) {
    String page = OwnPage.of(to);
    return entrance.logIn(name.strip(), password).isPresent()
        ? SeeOther.page(page)
        : page(UNAUTHORIZED, new Form(page, name, true, false));
  }

  private Response page(int status, Form form) {
    TemplateInstance content = Templates.login(frames.bare(), form, ways(), limits());
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  private Ways ways() {
    return new Ways(organisation.isThere(), accounts.hasAdministrator());
  }

  private static Limits limits() {
    return new Limits(Logins.MOST_FAILURES, Logins.WINDOW.toMinutes());
  }

  /** Whether people may come by their organisation, and whether anybody can make accounts. */
  record Ways(boolean hasOrganisation, boolean hasAdministrator) {}

  /** After how many failures an account is locked, and for how many minutes. */
  record Limits(int tries, long minutes) {}

  /** What the form shows. */
  record Form(String to, String name, boolean refused, boolean loggedOut) {

    /** The page as a part of a query. */
    public String encodedTo() {
      return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance login(Bare bare, Form form, Ways ways, Limits limits);
  }
}
