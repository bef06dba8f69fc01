package org.comity.service.dashboard.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.EnumSet;
import java.util.Optional;
import org.comity.service.account.Account;
import org.comity.service.account.AccountException;
import org.comity.service.account.FirstAccount;
import org.comity.service.account.Passwords;
import org.comity.service.dashboard.Bare;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the link leads that the log shows at the first start: makes the administrator and logs them
 * in.
 */
@Path("/setup")
public class SetupPage {

  private final FirstAccount first;
  private final Keys keys;
  private final Entrance entrance;
  private final Frames frames;

  @Inject
  SetupPage(FirstAccount first, Keys keys, Entrance entrance, Frames frames) {
    this.first = first;
    this.keys = keys;
    this.entrance = entrance;
    this.frames = frames;
  }

  /**
   * The form.
   *
   * @param token what the link holds
   * @return HTML; with status 404 if the link is not good
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response form(@QueryParam("token") @DefaultValue("") String token) {
    return first.isGood(token)
        ? page(200, form(new Form(token, "", false, "")))
        : page(404, Templates.gone(frames.bare()));
  }

  /**
   * Makes the administrator and, if that is wanted, the first key.
   *
   * @param token what the link holds
   * @param name of the administrator
   * @param password of the administrator
   * @param key {@code on} for a key
   * @return HTML; with status 400 and what to change, or 404 if the link is not good
   */
  @POST
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response create(
      @FormParam("token") @DefaultValue("") String token,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("key") @DefaultValue("") String key) {
    try {
      Optional<Account> made = first.create(token, name.strip(), password);
      if (made.isEmpty()) {
        return page(404, Templates.gone(frames.bare()));
      }
      entrance.logIn(made.get().name(), password);
      String secret = key(made.get(), key);
      return page(200, Templates.made(frames.bare(), made.get().name(), secret));
    } catch (AccountException e) {
      String fault = AccountFaults.say(e.fault(), frames.bare().language());
      return page(400, form(new Form(token, name, !key.isEmpty(), fault)));
    }
  }

  /** The secret of the first key; empty if none is wanted. */
  private String key(Account account, String wanted) {
    if (wanted.isEmpty()) {
      return "";
    }
    KeyRequest request =
        new KeyRequest(
            null,
            "The administrator's",
            EnumSet.allOf(Scope.class),
            KeyRequest.USUAL_PER_MINUTE,
            null);
    return keys.create(request, account.actor()).secret();
  }

  private TemplateInstance form(Form form) {
    return Templates.form(frames.bare(), form, Passwords.MIN_CHARACTERS);
  }

  private Response page(int status, TemplateInstance content) {
    return HtmlPage.of(status, content, frames.bare().language().locale()).build();
  }

  /** What the form shows. */
  record Form(String token, String name, boolean wantsKey, String fault) {}

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance form(Bare bare, Form form, int characters);

    static native TemplateInstance made(Bare bare, String name, String secret);

    static native TemplateInstance gone(Bare bare);
  }
}
