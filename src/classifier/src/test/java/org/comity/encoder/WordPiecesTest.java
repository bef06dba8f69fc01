package org.comity.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPiecesTest {

  private static final List<String> SMALL =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "the", "cafe", "!", "'", "t",
          "don", "中", "文", "σ", "كتاب", "##s", "a", "𝐀");

  private static final List<String> LARGE =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "The", "the", "Café", "cafe");

  @TempDir Path folder;

  @Test
  void cutsWordsIntoTheLongestPieces() throws IOException {
    assertThat(pieces(SMALL, "unaffable")).isEqualTo("[CLS] un ##aff ##able [SEP]");
    assertThat(pieces(SMALL, "as")).isEqualTo("[CLS] a ##s [SEP]");
  }

  @Test
  void doesNotKnowAWordThatEndsInAnUnknownPiece() throws IOException {
    assertThat(pieces(SMALL, "unaffx the")).isEqualTo("[CLS] [UNK] the [SEP]");
    assertThat(pieces(SMALL, "a" + "s".repeat(100))).isEqualTo("[CLS] [UNK] [SEP]");
    assertThat(pieces(SMALL, "a" + "s".repeat(99))).startsWith("[CLS] a ##s ##s");
  }

  @Test
  void foldsCapitalsAndAccentsForAVocabularyOfSmallLetters() throws IOException {
    assertThat(pieces(SMALL, "THE Café Σ")).isEqualTo("[CLS] the cafe σ [SEP]");
    assertThat(pieces(SMALL, "Cafe\u0301")).isEqualTo("[CLS] cafe [SEP]");
    assertThat(pieces(SMALL, "كِتَاب")).as("vowel signs go").isEqualTo("[CLS] كتاب [SEP]");
  }

  @Test
  void keepsCapitalsAndAccentsForAVocabularyThatHasThem() throws IOException {
    assertThat(pieces(LARGE, "The the THE Café cafe"))
        .isEqualTo("[CLS] The the [UNK] Café cafe [SEP]");
  }

  @Test
  void cutsAtPunctuationIdeographsAndAnyWhiteSpace() throws IOException {
    assertThat(pieces(SMALL, "don't!!")).isEqualTo("[CLS] don ' t ! ! [SEP]");
    assertThat(pieces(SMALL, "the中文the")).isEqualTo("[CLS] the 中 文 the [SEP]");
    assertThat(pieces(SMALL, "the\u00a0the\n\u3000the")).isEqualTo("[CLS] the the the [SEP]");
  }

  @Test
  void dropsControlCharactersAndWhatCouldNotBeDecoded() throws IOException {
    assertThat(pieces(SMALL, "t\u200bh\u0000e\ufffd")).isEqualTo("[CLS] the [SEP]");
    assertThat(pieces(SMALL, "\ud800the")).isEqualTo("[CLS] the [SEP]");
    assertThat(pieces(SMALL, "")).isEqualTo("[CLS] [SEP]");
  }

  @Test
  void takesNoSpecialPieceFromAText() throws IOException {
    assertThat(pieces(SMALL, "[SEP]")).isEqualTo("[CLS] [UNK] [UNK] [UNK] [SEP]");
  }

  @Test
  void readsNoMoreThanItMay() throws IOException {
    WordPieces tokenizer = TokenizerFile.read(vocabulary(SMALL));
    assertThat(tokenizer.of("the ".repeat(500), 128)).hasSize(128).endsWith(7, 7, 3);
    assertThat(tokenizer.of("the unaffable", 4)).containsExactly(2, 7, 4, 3);
  }

  @Test
  void readsHuggingFacesForm() throws IOException {
    assertThat(number(json("true", "null", "WordPiece"), "THE Café")).containsExactly(2, 4, 6, 3);
    assertThat(number(json("false", "null", "WordPiece"), "the THE Café"))
        .containsExactly(2, 4, 1, 5, 3);
    assertThat(number(json("true", "false", "WordPiece"), "THE Café")).containsExactly(2, 4, 5, 3);
  }

  @Test
  void refusesATokenizerOfAnotherKindByName() throws IOException {
    Path file = json("true", "null", "Unigram");
    assertThatThrownBy(() -> TokenizerFile.read(file))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Unigram")
        .hasMessageContaining("WordPiece");
  }

  @Test
  void refusesAVocabularyWithoutItsSpecialPieces() throws IOException {
    Path file = vocabulary(List.of("the", "[UNK]"));
    assertThatThrownBy(() -> TokenizerFile.read(file))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("[CLS]");
  }

  @Test
  void framesWhateverATextMayHold() throws IOException {
    WordPieces tokenizer = TokenizerFile.read(vocabulary(SMALL));
    long seed = 20260101;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 0, 0x11000)
              .mapToObj(c -> String.valueOf((char) c))
              .collect(Collectors.joining());
      int[] ids = tokenizer.of(text, 32);
      assertThat(ids)
          .as("seed %d, text %d", seed, i)
          .hasSizeBetween(2, 32)
          .startsWith(2)
          .endsWith(3);
      assertThat(Arrays.stream(ids).boxed()).allMatch(id -> id >= 0 && id < SMALL.size());
    }
  }

  private String pieces(List<String> vocabulary, String text) throws IOException {
    return Arrays.stream(number(vocabulary(vocabulary), text))
        .mapToObj(vocabulary::get)
        .collect(Collectors.joining(" "));
  }

  private static int[] number(Path tokenizer, String text) {
    return TokenizerFile.read(tokenizer).of(text, SentenceEncoder.MOST_PIECES);
  }

  private Path vocabulary(List<String> pieces) throws IOException {
    return Files.write(folder.resolve("vocab.txt"), pieces);
  }

  private Path json(String lowerCases, String stripsAccents, String model) throws IOException {
    String text =
        """
        {"added_tokens": [{"id": 2, "content": "[CLS]"}, {"id": 3, "content": "[SEP]"}],
         "normalizer": {"type": "BertNormalizer", "clean_text": true,
           "handle_chinese_chars": true, "strip_accents": %s, "lowercase": %s},
         "pre_tokenizer": {"type": "BertPreTokenizer"},
         "model": {"type": "%s", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
           "max_input_chars_per_word": 100,
           "vocab": {"[PAD]": 0, "[UNK]": 1, "the": 4, "%s": 5, "cafe": 6}}}
        """;
    String accented = lowerCases.equals("true") ? "café" : "Café";
    return Files.writeString(
        folder.resolve("tokenizer.json"),
        text.formatted(stripsAccents, lowerCases, model, accented));
  }
}
