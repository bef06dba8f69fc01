package org.comity.service.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;

/** Makes an answer of a template. What a page of the dashboard may load is said here, once. */
public final class HtmlPage {

  /**
   * Nothing from elsewhere and nothing inline: text that slips into a page cannot run (Content
   * Security Policy Level 3).
   */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private HtmlPage() {}

  /**
   * A page.
   *
   * @param content in the frame's language
   * @param locale the language
   * @return to be built
   */
  public static ResponseBuilder of(TemplateInstance content, Locale locale) {
    return of(200, content, locale);
  }

  /**
   * A page, or a part of one.
   *
   * @param status of HTTP
   * @param content in the frame's language
   * @param locale the language
   * @return to be built
   */
  public static ResponseBuilder of(int status, TemplateInstance content, Locale locale) {
    return Response.status(status)
        .entity(content.setLocale(locale).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", CONTENT_POLICY)
        // Comments are personal data: no browser and no proxy is to keep them.
        .header("Cache-Control", "no-store")
        .header("Content-Language", locale.toLanguageTag());
  }
}
