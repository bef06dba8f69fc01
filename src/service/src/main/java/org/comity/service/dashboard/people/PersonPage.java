package org.comity.service.dashboard.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.AccountException;
import org.comity.service.account.Accounts;
import org.comity.service.account.Passwords;
import org.comity.service.account.Role;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.login.AccountFaults;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One account, and what an administrator can do with it. */
@Path("/dashboard/people/{id:\\d{1,18}}")
@RolesAllowed("ADMINISTRATOR")
@Blocking
public class PersonPage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final Accounts accounts;
  private final AccountChanges changes;
  private final Passwords passwords;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  PersonPage(
      Accounts accounts,
      AccountChanges changes,
      Passwords passwords,
      Viewer viewer,
      Frames frames) {
    this.accounts = accounts;
    this.changes = changes;
    this.passwords = passwords;
    this.viewer = viewer;
    this.frames = frames;
  }

  /** What somebody's page shows: who, what was done, and what is wrong; empty if nothing is. */
  record Person(PersonLine line, String done, String fault) {

    /** What they can be. */
    public List<Role> roles() {
      return List.of(Role.values());
    }
  }

  /**
   * The page.
   *
   * @param id names the account
   * @param done what was done just now
   * @return HTML; status 404 if there is no such account
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
    return page(OK, id, done, "");
  }

  /**
   * Changes the account's role.
   *
   * @param id names the account
   * @param role the new one
   * @return 303, or HTML with status 400 and why not
   */
  @POST
  @Path("role")
  @Operation(hidden = true)
  public Response changeRole(
      @PathParam("id") long id, @FormParam("role") @DefaultValue("MODERATOR") Role role) {
    return change(id, "role", () -> changes.changeRole(id, role, viewer.actor()));
  }

  /**
   * Lets nobody log in with the account.
   *
   * @param id names the account
   * @return 303, or HTML with status 400 and why not
   */
  @POST
  @Path("disable")
  @Operation(hidden = true)
  public Response disable(@PathParam("id") long id) {
    return change(id, "disable", () -> changes.disable(id, viewer.actor()));
  }

  /**
   * Lets its owner log in again.
   *
   * @param id names the account
   * @return 303, or HTML with status 400 and why not
   */
  @POST
  @Path("enable")
  @Operation(hidden = true)
  public Response enable(@PathParam("id") long id) {
    return change(id, "enable", () -> changes.enable(id, viewer.actor()));
  }

  /**
   * Ends all sessions of the account.
   *
   * @param id names the account
   * @return 303, or HTML with status 400 and why not
   */
  @POST
  @Path("sessions")
  @Operation(hidden = true)
  public Response endSessions(@PathParam("id") long id) {
    return change(id, "sessions", () -> changes.logOutEverywhere(id, viewer.actor()));
  }

  /**
   * Gives the account another password.
   *
   * @param id names the account
   * @param password the new one; empty for one that is made
   * @return HTML with the password that was made, 303 if it was given, or HTML with status 400 and
   *     why not
   */
  @POST
  @Path("password")
  @Operation(hidden = true)
  public Response reset(
      @PathParam("id") long id, @FormParam("password") @DefaultValue("") String password) {
    FirstPassword first = FirstPassword.of(password);
    try {
      Account changed = passwords.reset(id, first.value(), viewer.actor());
      return first.isMade()
          ? first.page(frames.of(Room.PEOPLE), changed)
          : SeeOther.page(path(id) + "?done=reset");
    } catch (AccountException e) {
      return refuse(id, e);
    }
  }

  private Response change(long id, String done, Runnable change) {
    try {
      change.run();
      return SeeOther.page(path(id) + "?done=" + done);
    } catch (AccountException e) {
      return refuse(id, e);
    }
  }

  private static String path(long id) {
    return Room.PEOPLE.path() + "/" + id;
  }

  private Response refuse(long id, AccountException refused) {
    return page(BAD_REQUEST, id, "", AccountFaults.say(refused.fault(), viewer.language()));
  }

  private Response page(int status, long id, String done, String fault) {
    PersonLine line =
        accounts
            .find(id)
            .map(it -> PersonLine.of(it, viewer.locale(), Database.CLOCK.instant()))
            .orElseThrow(NotFoundException::new);
    TemplateInstance content =
        Templates.page(
            frames.of(Room.PEOPLE), new Person(line, done, fault), Passwords.MIN_CHARACTERS);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /**
   * Where a change was refused, the address is the change's: asked for again, by a switch of the
   * language for one, it leads back.
   *
   * @param id names the account
   * @return 303
   */
  @GET
  @Path("{change:role|disable|enable|sessions|password}")
  @Operation(hidden = true)
  public Response backFromChange(@PathParam("id") long id) {
    return SeeOther.page(path(id));
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Person person, int characters);
  }
}
