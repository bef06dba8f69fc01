package org.comity.service.dashboard.connect.guide;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a guide is written for.
 *
 * @param base where this service is, as the browser sees it: scheme, host and port
 * @param community the name of the community
 * @param key what was just made; null to have a gap for it
 * @param secret what was just made; null to have a gap for it
 */
public record Place(String base, String community, @Nullable String key, @Nullable String secret) {

  /** Stands where a key belongs that is not shown again; a shell reads it as one word. */
  static final String KEY = "YOUR-KEY";

  /** The same for a signing secret. */
  static final String SECRET = "YOUR-SECRET";

  String at(String path) {
    return base + path;
  }

  String keyOrGap() {
    return key == null ? KEY : key;
  }

  String secretOrGap() {
    return secret == null ? SECRET : secret;
  }

  String host() {
    return URI.create(base).getHost();
  }

  int port() {
    URI uri = URI.create(base);
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getPort() < 0 ? usual : uri.getPort();
  }

  /** Without key and secret. */
  @Override
  public String toString() {
    return "Place[" + base + ", " + community + "]";
  }
}
