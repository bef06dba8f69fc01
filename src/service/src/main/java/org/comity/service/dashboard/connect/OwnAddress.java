package org.comity.service.dashboard.connect;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where this service is, as the browser of whoever asks sees it: as a proxy says (RFC 7239, or the
 * older headers), and else as the request was sent.
 */
final class OwnAddress {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
  private static final Pattern FORWARDED_HOST = Pattern.compile("(?i)host=\"?([^\";,\\s]+)");
  private static final Pattern FORWARDED_PROTO = Pattern.compile("(?i)proto=\"?(https?)");

  private OwnAddress() {}

  /** Scheme, host and port, without a slash at the end. */
  static String of(HttpServerRequest request) {
    String standard = request.getHeader("Forwarded");
    String scheme =
        first(
            found(FORWARDED_PROTO, standard),
            known(request.getHeader("X-Forwarded-Proto")),
            request.scheme());
    String host =
        first(
            host(found(FORWARDED_HOST, standard)),
            host(firstOf(request.getHeader("X-Forwarded-Host"))),
            host(request.getHeader("Host")));
    return scheme + "://" + host;
  }

  private static String first(@Nullable String... choices) {
    for (String choice : choices) {
      if (choice != null) {
        return choice;
      }
    }
    return "localhost";
  }

  private static @Nullable String found(Pattern pattern, @Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher match = pattern.matcher(header);
    return match.find() ? match.group(1) : null;
  }

  private static @Nullable String known(@Nullable String scheme) {
    String first = firstOf(scheme);
    return first != null && (first.equals("http") || first.equals("https")) ? first : null;
  }

  /** Each proxy on the way adds its own behind a comma. */
  private static @Nullable String firstOf(@Nullable String header) {
    return header == null ? null : header.split(",", 2)[0].strip();
  }

  private static @Nullable String host(@Nullable String host) {
    return host != null && HOST.matcher(host).matches() ? host : null;
  }
}
