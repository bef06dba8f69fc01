package org.comity.service.outbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The URL of a receiver. Where its host may be is another question: {@link ReceiverNetworks}.
 *
 * @param uri http or https, with a host, without user and fragment, in ASCII
 */
public record ReceiverAddress(URI uri) {

  /** The most characters that one may have. */
  public static final int MAX_LENGTH = 2_000;

  private static final int MAX_PORT = 65_535;

  /**
   * Reads one.
   *
   * @param url as it was given
   * @return the address
   * @throws IllegalArgumentException with what it must be, as the end of a sentence
   */
  public static ReceiverAddress of(String url) {
    if (url.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a URL of at most " + MAX_LENGTH + " characters");
    }
    URI uri = parsed(url);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
      throw new IllegalArgumentException("a URL that begins with http:// or https:// and a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "a URL without user, password and fragment: messages are signed instead");
    }
    if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      throw new IllegalArgumentException("a URL with a port from 1 to " + MAX_PORT);
    }
    return new ReceiverAddress(uri);
  }

  private static URI parsed(String url) {
    try {
      return new URI(new URI(url).toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "a URL, which this is not from character " + Math.max(1, e.getIndex() + 1) + " on", e);
    }
  }
}
