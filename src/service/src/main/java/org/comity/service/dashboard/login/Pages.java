package org.comity.service.dashboard.login;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comity.service.account.preference.InterfaceLanguage;

/** Answers of this room: pages that load nothing from elsewhere and are kept nowhere. */
final class Pages {

  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private Pages() {}

  static Response page(int status, TemplateInstance content, InterfaceLanguage language) {
    return Response.status(status)
        .entity(content.setLocale(language.locale()).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept-Language")
        .build();
  }

  static Response goTo(String page) {
    return Response.seeOther(URI.create(page)).build();
  }
}
