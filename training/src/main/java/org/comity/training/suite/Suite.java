package org.comity.training.suite;

import java.util.List;

/** The sentences of one file. */
public sealed interface Suite
    permits FunctionalSuite, IdentitySuite, NewsSuite, QuotationSuite, LanguageSuite {

  /**
   * What kind of suite it is.
   *
   * @return a word
   */
  String kind();

  /**
   * Every sentence that is scored, in the order of the file.
   *
   * @return sentences, none of them twice in suites that were read
   */
  List<String> texts();
}
