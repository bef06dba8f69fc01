package org.comity.service.page;

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
import org.comity.service.account.FirstAccount;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the link leads that the log shows at the first start: makes the administrator. */
@Path("/setup")
public class SetupPage {

  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final FirstAccount first;
  private final Keys keys;

  @Inject
  SetupPage(FirstAccount first, Keys keys) {
    this.first = first;
    this.keys = keys;
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
        ? page(200, Templates.form(token, "", ""))
        : page(404, Templates.gone());
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
      return made.isEmpty()
          ? page(404, Templates.gone())
          : page(200, Templates.made(made.get().name(), key(made.get(), key)));
    } catch (IllegalArgumentException e) {
      return page(400, Templates.form(token, name, String.valueOf(e.getMessage())));
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

  private static Response page(int status, TemplateInstance content) {
    return Response.status(status)
        .entity(content.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("Cache-Control", "no-store")
        .build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance form(String token, String name, String fault);

    static native TemplateInstance made(String name, String secret);

    static native TemplateInstance gone();
  }
}
