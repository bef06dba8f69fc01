package org.comity.training.suite;

import java.util.List;

/**
 * Texts and the language that each is written in.
 *
 * @param cases at least one
 */
public record LanguageSuite(List<Case> cases) implements Suite {

  /** Several languages in one text: any answer that lets it be scored is right. */
  public static final String MIXED = "mixed";

  /** Too little to tell: any answer that lets it be scored is right. */
  public static final String DOUBT = "doubt";

  /** No language at all. */
  public static final String NONE = "und";

  /** Checks that there are cases, and copies them. */
  public LanguageSuite {
    cases = Sentences.required(cases, "cases");
  }

  /**
   * One text.
   *
   * @param text the text
   * @param language BCP 47, {@value #MIXED}, {@value #NONE} or {@value #DOUBT}
   */
  public record Case(String text, String language) {

    /** Checks that both are there. */
    public Case {
      Sentences.required(text, "\"text\"");
      Sentences.required(language, "\"language\"");
    }
  }

  @Override
  public String kind() {
    return "languages";
  }

  @Override
  public List<String> texts() {
    return cases.stream().map(Case::text).toList();
  }
}
