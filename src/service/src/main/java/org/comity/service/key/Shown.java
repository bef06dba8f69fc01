package org.comity.service.key;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows at the gate.
 *
 * @param secret the key that it sends, if any
 * @param isFromHere whether it comes from this machine and was passed on by no proxy
 */
public record Shown(@Nullable String secret, boolean isFromHere) {

  private static final String BEARER = "Bearer ";

  /**
   * What a request shows where clients have no place of their own for a key: {@code Authorization:
   * Bearer}, {@code X-API-Key}, or the parameter {@code key}.
   *
   * @param request the request
   * @return what it shows
   */
  public static Shown of(HttpServerRequest request) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return of(request, authorization.substring(BEARER.length()).strip());
    }
    String header = request.getHeader("X-API-Key");
    return of(request, header == null ? request.getParam("key") : header);
  }

  /**
   * What a request shows that has its key in a place of its own.
   *
   * @param request the request
   * @param secret the key
   * @return what it shows
   */
  public static Shown of(HttpServerRequest request, @Nullable String secret) {
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return new Shown(secret, !passedOn && isLoopback(request.remoteAddress()));
  }

  private static boolean isLoopback(@Nullable SocketAddress address) {
    if (address == null || address.hostAddress() == null) {
      return false;
    }
    try {
      // An address in figures, so nobody is asked for a name.
      return InetAddress.getByName(address.hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Shown[isFromHere=" + isFromHere + "]";
  }
}
