package org.comity.training.suite;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comments that quote an insult in order to object, beside comments that say it.
 *
 * @param cases at least one
 */
public record QuotationSuite(List<Case> cases) implements Suite {

  /** Checks that there are cases, and copies them. */
  public QuotationSuite {
    cases = Sentences.required(cases, "cases");
  }

  /**
   * Two answers in one thread.
   *
   * @param article the headline
   * @param parent the comment that both answer
   * @param quotes the answer that quotes the offending words
   * @param says the answer that says them of its own
   */
  public record Case(
      @Nullable String article, @Nullable String parent, String quotes, String says) {

    /** Checks that both answers are there. */
    public Case {
      article = Sentences.ifGiven(article);
      parent = Sentences.ifGiven(parent);
      Sentences.required(quotes, "\"quotes\"");
      Sentences.required(says, "\"says\"");
    }
  }

  @Override
  public String kind() {
    return "threads";
  }

  @Override
  public List<String> texts() {
    return cases.stream().flatMap(each -> Stream.of(each.quotes(), each.says())).toList();
  }
}
