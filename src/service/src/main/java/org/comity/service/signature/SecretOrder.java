package org.comity.service.signature;

import java.util.List;
import java.util.regex.Pattern;
import org.comity.service.key.Secrets;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for a signing secret.
 *
 * @param communityId whose comments are sent
 * @param door where they come in
 * @param given the secret, where the sender has made it, as Coral does; null to have one made
 */
public record SecretOrder(long communityId, Door door, @Nullable String given) {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{12,500}");
  private static final String PREFIX = "comity_";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the secret is no use at that door; the message says what
   *     would be, and does not repeat it
   */
  public SecretOrder {
    if (given != null && !FORM.matcher(given).matches()) {
      throw new IllegalArgumentException(
          "a signing secret is 12 to 500 ASCII characters without spaces");
    }
    if (given != null && door == Door.WEBHOOK) {
      var unused = StandardWebhook.with(List.of(given));
    }
  }

  /** One that nobody can guess, in the form that the door's senders expect. */
  String made() {
    return door == Door.WEBHOOK ? StandardWebhook.createSecret() : Secrets.create(PREFIX);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SecretOrder[" + communityId + ", " + door + "]";
  }
}
