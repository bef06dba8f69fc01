package org.comity.service.dashboard.session;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.comity.service.account.preference.InterfaceLanguage;

/**
 * The words for somebody who is turned away before it is known who they are: in the language that
 * their browser asks for.
 */
final class SessionLanguage {

  private SessionLanguage() {}

  static SessionWords words(HttpServerRequest request) {
    InterfaceLanguage language =
        InterfaceLanguage.ofBrowser(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return MessageBundles.get(SessionWords.class, Localized.Literal.of(language.code()));
  }
}
