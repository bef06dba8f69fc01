package org.comity.training.suite;

import java.util.ArrayList;
import java.util.List;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * One behaviour: what the classifier should tell apart (after HateCheck: Röttger et al. 2021,
 * arXiv:2012.15606).
 *
 * @param behaviour its name: lower-case words joined by hyphens
 * @param language BCP 47, or {@code mixed}
 * @param attribute what the offending sentences have
 * @param says what is right and what is wrong, in a sentence
 * @param pairs sentences that differ in little but the offence
 * @param civil civil sentences without a counterpart
 * @param offends offending sentences without a counterpart
 */
public record FunctionalSuite(
    String behaviour,
    String language,
    Attribute attribute,
    String says,
    List<Pair> pairs,
    List<String> civil,
    List<String> offends)
    implements Suite {

  /** Checks that nothing is missing, and copies the lists. */
  public FunctionalSuite {
    Sentences.required(behaviour, "\"behaviour\"");
    Sentences.required(language, "\"language\"");
    Sentences.required(says, "\"says\"");
    if (attribute == null) {
      throw new IllegalArgumentException("\"attribute\" is missing: name one, such as TOXICITY");
    }
    pairs = pairs == null ? List.of() : List.copyOf(pairs);
    civil = Sentences.optional(civil, "civil");
    offends = Sentences.optional(offends, "offends");
    if (pairs.isEmpty() && civil.isEmpty() && offends.isEmpty()) {
      throw new IllegalArgumentException("has no cases: write \"pairs\", \"civil\" or \"offends\"");
    }
  }

  /**
   * Two sentences for the same place.
   *
   * @param offends the one that offends
   * @param civil the one that does not
   * @param parent the comment that both answer, where it matters
   * @param article the headline that both stand under, where it matters
   */
  public record Pair(
      String offends, String civil, @Nullable String parent, @Nullable String article) {

    /** Checks that both sides are there. */
    public Pair {
      Sentences.required(offends, "\"offends\"");
      Sentences.required(civil, "\"civil\"");
      parent = Sentences.ifGiven(parent);
      article = Sentences.ifGiven(article);
    }
  }

  @Override
  public String kind() {
    return "functional";
  }

  @Override
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Pair pair : pairs) {
      texts.add(pair.offends());
      texts.add(pair.civil());
    }
    texts.addAll(civil);
    texts.addAll(offends);
    return texts;
  }
}
