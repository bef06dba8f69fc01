package org.comity.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a tokenizer of BERT's kind from the two forms in which encoders bring it: vocab.txt, one
 * piece a line, and Hugging Face's tokenizer.json. A vocab.txt does not say whether its model wants
 * small letters: it does if no piece holds one that has a small form.
 */
final class TokenizerFile {

  private static final String PREFIX = "##";
  private static final int LONGEST = 100;

  private final Path file;

  private TokenizerFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file vocab.txt, or a tokenizer.json, told apart by the ending
   * @return the tokenizer
   * @throws EncoderException if it is not there or of another kind
   */
  static WordPieces read(Path file) {
    TokenizerFile tokenizer = new TokenizerFile(file);
    try {
      return file.toString().endsWith(".json") ? tokenizer.json() : tokenizer.lines();
    } catch (IOException unreadable) {
      throw new EncoderException("the tokenizer " + file + " cannot be read", unreadable);
    }
  }

  private WordPieces lines() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, Integer> vocabulary = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      vocabulary.put(lines.get(i), i);
    }
    boolean capitals =
        vocabulary.keySet().stream()
            .filter(piece -> !(piece.startsWith("[") && piece.endsWith("]")))
            .anyMatch(piece -> piece.codePoints().anyMatch(c -> UCharacter.toLowerCase(c) != c));
    int unknown = special(vocabulary, "[UNK]", "<unk>");
    return pieces(BertWords.usual(!capitals), vocabulary, PREFIX, LONGEST, unknown);
  }

  private WordPieces json() throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    JsonNode model = root.path("model");
    require("model", model, "WordPiece");
    require("pre_tokenizer", root.path("pre_tokenizer"), "BertPreTokenizer");
    Map<String, Integer> vocabulary = new HashMap<>();
    model
        .path("vocab")
        .properties()
        .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
    int unknown = special(vocabulary, model.path("unk_token").asText("[UNK]"), "[UNK]");
    for (JsonNode added : root.path("added_tokens")) {
      vocabulary.putIfAbsent(added.path("content").asText(), added.path("id").asInt());
    }
    return pieces(
        words(root.path("normalizer")),
        vocabulary,
        model.path("continuing_subword_prefix").asText(PREFIX),
        model.path("max_input_chars_per_word").asInt(LONGEST),
        unknown);
  }

  /** Where the file leaves accents open, they go with the capitals, as in BERT. */
  private BertWords words(JsonNode normalizer) {
    if (normalizer.isMissingNode() || normalizer.isNull()) {
      return new BertWords(false, false, false, false);
    }
    require("normalizer", normalizer, "BertNormalizer");
    boolean lowerCases = normalizer.path("lowercase").asBoolean(true);
    return new BertWords(
        normalizer.path("clean_text").asBoolean(true),
        normalizer.path("handle_chinese_chars").asBoolean(true),
        normalizer.path("strip_accents").asBoolean(lowerCases),
        lowerCases);
  }

  private void require(String part, JsonNode node, String type) {
    String found = node.path("type").asText("none");
    if (!found.equals(type)) {
      throw new EncoderException(
          "the tokenizer "
              + file
              + " has a "
              + part
              + " of the kind "
              + found
              + "; Comity reads "
              + type
              + ": choose an encoder with a BERT tokenizer");
    }
  }

  private WordPieces pieces(
      BertWords words, Map<String, Integer> vocabulary, String prefix, int longest, int unknown) {
    WordPieces.Marks marks =
        new WordPieces.Marks(
            prefix,
            longest,
            unknown,
            special(vocabulary, "[CLS]", "<s>"),
            special(vocabulary, "[SEP]", "</s>"),
            special(vocabulary, "[PAD]", "<pad>"));
    return new WordPieces(words, vocabulary, marks);
  }

  private int special(Map<String, Integer> vocabulary, String name, String otherName) {
    Integer number = vocabulary.getOrDefault(name, vocabulary.get(otherName));
    if (number == null) {
      throw new EncoderException(
          "the tokenizer "
              + file
              + " has no piece "
              + name
              + ": give the vocab.txt or tokenizer.json that belongs to the encoder");
    }
    return number;
  }
}
