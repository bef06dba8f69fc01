package org.comity.service.oidc;

import java.util.Optional;

/**
 * A login that has begun and that the provider has not answered yet. What is in it must reach
 * nobody but the browser that began it.
 *
 * @param state comes back with the answer (RFC 6749, 10.12)
 * @param nonce comes back in the ID token
 * @param verifier shows to the provider that the code is ours (RFC 7636)
 * @param redirect where the provider sends the browser
 * @param to the page to go to then
 */
public record Attempt(String state, String nonce, String verifier, String redirect, String to) {

  private static final int PARTS = 5;

  /**
   * As a cookie holds it.
   *
   * @return the parts, none of which has a space in it
   */
  public String format() {
    return String.join(" ", state, nonce, verifier, redirect, to);
  }

  /**
   * Reads what {@link #format()} has written.
   *
   * @param text any
   * @return nothing if it is something else
   */
  public static Optional<Attempt> parse(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == PARTS
        ? Optional.of(new Attempt(parts[0], parts[1], parts[2], parts[3], parts[4]))
        : Optional.empty();
  }
}
