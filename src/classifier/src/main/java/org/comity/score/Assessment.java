package org.comity.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the classifier says of one comment: scores, or why there are none. */
public sealed interface Assessment {

  /**
   * The comment was scored.
   *
   * @param scores calibrated probabilities
   * @param spans the words marked as offending, in the order of the text, without overlap; none if
   *     only scores were asked for
   * @param language the language that the comment was read as (BCP 47)
   */
  record Scored(Scores scores, List<Span> spans, String language) implements Assessment {
    /** Copies the list. */
    public Scored {
      Objects.requireNonNull(scores, "scores");
      Objects.requireNonNull(language, "language");
      spans = List.copyOf(spans);
    }
  }

  /**
   * The comment could not be scored: a person must look at it, it is never approved unseen.
   *
   * @param cause why
   * @param language the language detected, where that is the cause (BCP 47)
   */
  record NotScored(Cause cause, @Nullable String language) implements Assessment {
    /** Checks that there is a cause. */
    public NotScored {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Why a comment has no scores. */
  enum Cause {
    /** Nothing but white space or invisible characters. */
    EMPTY,
    /** More than 20,480 bytes of UTF-8. */
    TOO_LONG,
    /** Control characters in such number that it is no text. */
    NOT_TEXT,
    /** Written in a language that the model was not trained for. */
    LANGUAGE_NOT_SUPPORTED,
    /** Only punctuation, or no word or group of letters that the model has seen in training. */
    NOTHING_KNOWN
  }
}
