package org.comity.service.dashboard.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import org.comity.service.account.AccountException;
import org.comity.service.dashboard.Bare;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.session.OwnPage;
import org.comity.service.dashboard.session.PendingLogin;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.oidc.Attempt;
import org.comity.service.oidc.Organisation;
import org.comity.service.oidc.Organisation.Begun;
import org.comity.service.oidc.OrganisationException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people log in with their organisation, and where its provider sends them back to. */
@Path("/dashboard/login/organisation")
@PermitAll
@Blocking
public class OrganisationPage {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int BAD_GATEWAY = 502;
  private static final String RETURN = "/dashboard/login/organisation/return";

  private final Organisation organisation;
  private final Entrance entrance;
  private final PendingLogin pending;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  OrganisationPage(
      Organisation organisation,
      Entrance entrance,
      PendingLogin pending,
      Viewer viewer,
      Frames frames) {
    this.organisation = organisation;
    this.entrance = entrance;
    this.pending = pending;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * Sends the browser to the provider.
   *
   * @param to the page to go to after the login
   * @return 303, or HTML with status 502 if the provider does not answer; 404 if none is set
   */
  @GET
  @Operation(hidden = true)
  public Response begin(@QueryParam("to") @DefaultValue("") String to) {
    if (!organisation.isThere()) {
      throw new NotFoundException();
    }
    try {
      Begun begun = organisation.begin(pending.ownAddress() + RETURN, OwnPage.of(to));
      pending.keep(begun.attempt().format());
      return Response.seeOther(begun.address()).build();
    } catch (OrganisationException e) {
      return refuse(BAD_GATEWAY, sentence(e));
    }
  }

  /**
   * Somebody comes back from the provider. Their session's cookie is not sent along with what
   * another site has begun, so that a page of ours leads on.
   *
   * @param uri whose query is the provider's answer
   * @return HTML, with status 403 if nobody is logged in
   */
  @GET
  @Path("return")
  @Operation(hidden = true)
  public Response comeBack(@Context UriInfo uri) {
    Optional<Attempt> attempt = pending.take().flatMap(Attempt::parse);
    if (attempt.isEmpty()) {
      return refuse(FORBIDDEN, words().untrusted());
    }
    try {
      String query = Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "");
      entrance.welcome(organisation.finish(attempt.get(), query));
      TemplateInstance content = Templates.back(frames.bare(), attempt.get().to());
      return HtmlPage.of(OK, content, viewer.locale()).build();
    } catch (OrganisationException e) {
      return refuse(FORBIDDEN, sentence(e));
    } catch (AccountException e) {
      return refuse(FORBIDDEN, AccountFaults.say(e.fault(), viewer.language()));
    }
  }

  private LoginWords words() {
    return Fault.words(viewer, LoginWords.class);
  }

  private String sentence(OrganisationException failure) {
    return switch (failure.kind()) {
      case AWAY -> words().away();
      case REFUSED -> words().refusedThere();
      case UNTRUSTED -> words().untrusted();
    };
  }

  private Response refuse(int status, String sentence) {
    TemplateInstance content = Templates.refused(frames.bare(), sentence);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance back(Bare bare, String to);

    static native TemplateInstance refused(Bare bare, String sentence);
  }
}
