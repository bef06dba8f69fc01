package org.comity.service.dashboard.stray;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.Theme;
import org.comity.service.dashboard.Bare;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Fetches;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts words to what is refused by a status alone. */
@Singleton
public final class StrayPages {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Frames frames;
  private final String version;

  @Inject
  StrayPages(Frames frames, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.frames = frames;
    this.version = version;
  }

  /** Before the sentence for programs that the doors have. */
  @ServerResponseFilter(priority = Priorities.USER + 1)
  void speak(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.hasEntity() || !isOurs(request.getUriInfo().getPath())) {
      return;
    }
    int status = response.getStatus();
    if (status == FORBIDDEN || status == NOT_FOUND || status == METHOD_NOT_ALLOWED) {
      Bare bare = bare(request);
      if (Fetches.isOne(
          request.getHeaderString("X-Requested-With"),
          request.getHeaderString(HttpHeaders.ACCEPT))) {
        response.setEntity(fault(status, bare), null, MediaType.APPLICATION_JSON_TYPE);
      } else {
        show(response, bare);
      }
    }
  }

  private static boolean isOurs(String path) {
    return path.equals(Room.ROOT) || path.startsWith(Room.ROOT + "/");
  }

  /** What the viewer prefers is in the database; on a thread that must not wait, the browser's. */
  private Bare bare(ContainerRequestContext request) {
    return BlockingOperationControl.isBlockingAllowed()
        ? frames.bare()
        : new Bare(
            InterfaceLanguage.ofBrowser(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
            Theme.AUTO,
            version);
  }

  private static String fault(int status, Bare bare) {
    StrayMessages words =
        MessageBundles.get(StrayMessages.class, Localized.Literal.of(bare.language().code()));
    String sentence = status == FORBIDDEN ? words.forbiddenMeaning() : words.nothingMeaning();
    return new JsonObject().put("fault", sentence).encode();
  }

  private static void show(ContainerResponseContext response, Bare bare) {
    TemplateInstance content = Templates.page(bare, response.getStatus() == FORBIDDEN);
    Response page = HtmlPage.of(response.getStatus(), content, bare.language().locale()).build();
    response.getHeaders().putAll(page.getHeaders());
    response.setEntity(page.getEntity(), null, page.getMediaType());
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Bare bare, boolean isForbidden);
  }
}
