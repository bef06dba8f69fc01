package org.comity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  @Test
  void cutsAtLineEndsFullStopsAndArabicQuestionMarks() {
    String text = "The talks failed. Nobody was surprised.\nلماذا توقفت؟ لا أعرف";
    assertThat(splitter.split(text))
        .extracting(sentence -> text.substring(sentence.begin(), sentence.end()))
        .containsExactly("The talks failed.", "Nobody was surprised.", "لماذا توقفت؟", "لا أعرف");
  }

  @Test
  void findsNoSentenceInNothing() {
    assertThat(splitter.split("")).isEmpty();
  }
}
