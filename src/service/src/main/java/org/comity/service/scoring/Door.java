package org.comity.service.scoring;

import java.util.Locale;

/** Where a comment came in; a label of the metrics. */
public enum Door {
  /** The wire contract of Google's Perspective API. */
  PERSPECTIVE,
  /** Comity's own API. */
  REST,
  /** The wire contract of OpenAI's moderation endpoint. */
  OPENAI,
  /** The classifiers and the webhooks of Discourse. */
  DISCOURSE,
  /** The wire contract of Akismet. */
  AKISMET,
  /** The webhook of the comment server Waline. */
  WALINE,
  /** Coral's external moderation phase. */
  CORAL,
  /** Webhooks of any sender that signs as Standard Webhooks says. */
  WEBHOOK;

  /**
   * The name in metrics and in the database.
   *
   * @return in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
