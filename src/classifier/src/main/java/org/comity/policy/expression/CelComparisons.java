package org.comity.policy.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.policy.expression.ScoreComparison.Found;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CharStreams;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Token;

/** Finds comparisons of scores with numbers among the words of an expression. */
final class CelComparisons {

  private static final String SCORES = "scores";

  /** What may stand around a comparison: a sum, for one, is compared as a whole. */
  private static final Set<Integer> AROUND =
      Set.of(
          Token.EOF,
          CELLexer.LPAREN,
          CELLexer.RPAREN,
          CELLexer.LOGICAL_AND,
          CELLexer.LOGICAL_OR,
          CELLexer.QUESTIONMARK,
          CELLexer.COLON,
          CELLexer.COMMA);

  private static final Set<Integer> COMPARING =
      Set.of(CELLexer.LESS, CELLexer.LESS_EQUALS, CELLexer.GREATER, CELLexer.GREATER_EQUALS);

  private CelComparisons() {}

  static Found in(String text) {
    List<Token> tokens = tokens(text);
    List<ScoreComparison> found = new ArrayList<>();
    int asked = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.getType() == CELLexer.IDENTIFIER && token.getText().equals(SCORES)) {
        asked += isPresenceOnly(tokens, at) ? 0 : 1;
        compared(text, tokens, at).ifPresent(found::add);
      }
    }
    return new Found(found, found.size() == asked);
  }

  private static List<Token> tokens(String text) {
    CELLexer lexer = new CELLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    return lexer.getAllTokens().stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .map(Token.class::cast)
        .toList();
  }

  private static int type(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
  }

  /** As in {@code has(scores.THREAT)}, which asks for no number. */
  private static boolean isPresenceOnly(List<Token> tokens, int at) {
    return type(tokens, at - 1) == CELLexer.LPAREN
        && type(tokens, at - 2) == CELLexer.IDENTIFIER
        && tokens.get(at - 2).getText().equals("has");
  }

  private static Optional<ScoreComparison> compared(String text, List<Token> tokens, int at) {
    boolean isMember = type(tokens, at + 1) == CELLexer.DOT;
    boolean isEntry =
        type(tokens, at + 1) == CELLexer.LBRACKET
            && type(tokens, at + 2) == CELLexer.STRING
            && type(tokens, at + 3) == CELLexer.RPRACKET;
    if (!isMember && !isEntry) {
      return Optional.empty();
    }
    String name = tokens.get(at + 2).getText();
    String attribute = isMember ? name : name.substring(1, name.length() - 1);
    int end = at + (isMember ? 3 : 4);
    return numberAfter(text, tokens, new Score(attribute, at, end))
        .or(() -> numberBefore(text, tokens, new Score(attribute, at, end)));
  }

  /** A score by its first token and the one after its last. */
  private record Score(String attribute, int begin, int end) {}

  private static Optional<ScoreComparison> numberAfter(
      String text, List<Token> tokens, Score score) {
    int sign = type(tokens, score.end());
    return COMPARING.contains(sign)
            && type(tokens, score.end() + 1) == CELLexer.NUM_FLOAT
            && AROUND.contains(type(tokens, score.begin() - 1))
            && AROUND.contains(type(tokens, score.end() + 2))
        ? Optional.of(
            at(
                text,
                tokens.get(score.end() + 1),
                score.attribute(),
                sign == CELLexer.GREATER_EQUALS || sign == CELLexer.LESS))
        : Optional.empty();
  }

  private static Optional<ScoreComparison> numberBefore(
      String text, List<Token> tokens, Score score) {
    int sign = type(tokens, score.begin() - 1);
    return COMPARING.contains(sign)
            && type(tokens, score.begin() - 2) == CELLexer.NUM_FLOAT
            && AROUND.contains(type(tokens, score.begin() - 3))
            && AROUND.contains(type(tokens, score.end()))
        ? Optional.of(
            at(
                text,
                tokens.get(score.begin() - 2),
                score.attribute(),
                sign == CELLexer.LESS_EQUALS || sign == CELLexer.GREATER))
        : Optional.empty();
  }

  /** The lexer counts code points. */
  private static ScoreComparison at(
      String text, Token number, String attribute, boolean isIncluded) {
    int begin = text.offsetByCodePoints(0, number.getStartIndex());
    int end = text.offsetByCodePoints(0, number.getStopIndex() + 1);
    return new ScoreComparison(attribute, isIncluded, begin, end);
  }
}
