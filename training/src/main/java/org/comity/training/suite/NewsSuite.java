package org.comity.training.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * What comments under news are like: hard subjects in civil words, or offence that needs no swear
 * word.
 *
 * @param language BCP 47
 * @param civil sentences that a site should let through
 * @param offends sentences that it should hold
 */
public record NewsSuite(String language, List<String> civil, List<String> offends)
    implements Suite {

  /** Checks that there is a sentence, and copies the lists. */
  public NewsSuite {
    Sentences.required(language, "\"language\"");
    civil = Sentences.optional(civil, "civil");
    offends = Sentences.optional(offends, "offends");
    if (civil.isEmpty() && offends.isEmpty()) {
      throw new IllegalArgumentException("has no sentences: write \"civil\" or \"offends\"");
    }
  }

  @Override
  public String kind() {
    return "news";
  }

  @Override
  public List<String> texts() {
    List<String> texts = new ArrayList<>(civil);
    texts.addAll(offends);
    return texts;
  }
}
