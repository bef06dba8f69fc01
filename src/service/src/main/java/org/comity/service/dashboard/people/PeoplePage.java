package org.comity.service.dashboard.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.comity.service.account.Account;
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

/** Who works here, and a form for somebody new. */
@Path("/dashboard/people")
@RolesAllowed("ADMINISTRATOR")
@Blocking
public class PeoplePage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final Accounts accounts;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  PeoplePage(Accounts accounts, Viewer viewer, Frames frames) {
    this.accounts = accounts;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * Somebody new, as they stand in the form.
   *
   * @param name as it was typed
   * @param role what they shall do
   * @param fault what is wrong; empty if nothing is
   */
  public record NewPerson(String name, Role role, String fault) {

    private static final NewPerson NOBODY = new NewPerson("", Role.MODERATOR, "");

    /**
     * What they can be.
     *
     * @return all roles
     */
    public List<Role> roles() {
      return List.of(Role.values());
    }
  }

  /**
   * The list.
   *
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response list() {
    return page(OK, NewPerson.NOBODY);
  }

  /**
   * Makes an account.
   *
   * @param name of somebody
   * @param role what they shall do
   * @param password the first one; empty for one that is made
   * @return HTML with the password that was made, 303 if it was given, or HTML with status 400 and
   *     what to change
   */
  @POST
  @Operation(hidden = true)
  public Response create(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("role") @DefaultValue("MODERATOR") Role role,
      @FormParam("password") @DefaultValue("") String password) {
    FirstPassword first = FirstPassword.of(password);
    try {
      Account made = accounts.create(name.strip(), role, first.value(), viewer.actor());
      return first.isMade()
          ? first.page(frames.of(Room.PEOPLE), made)
          : SeeOther.page(Room.PEOPLE.path() + "/" + made.id() + "?done=create");
    } catch (AccountException e) {
      String fault = AccountFaults.say(e.fault(), viewer.language());
      return page(BAD_REQUEST, new NewPerson(name, role, fault));
    }
  }

  private Response page(int status, NewPerson form) {
    Instant now = Database.CLOCK.instant();
    List<PersonLine> lines =
        accounts.list().stream()
            .map(account -> PersonLine.of(account, viewer.locale(), now))
            .toList();
    TemplateInstance content =
        Templates.page(frames.of(Room.PEOPLE), lines, form, Passwords.MIN_CHARACTERS);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, List<PersonLine> lines, NewPerson form, int characters);
  }
}
