package org.comity.policy.expression;

import java.util.ArrayList;
import java.util.List;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.parser.gen.CELParser;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BaseErrorListener;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CharStreams;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CommonTokenStream;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.RecognitionException;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Recognizer;

/**
 * Finds faults of form before the library compiles a text: on these it fails itself, and writes
 * what it found to the console.
 */
final class CelSyntax extends BaseErrorListener {

  private static final int MAX_DEPTH = 32;

  private final List<ExpressionFault> faults = new ArrayList<>();

  private CelSyntax() {}

  /** What is wrong with the form of a text; often nothing. */
  static List<ExpressionFault> faults(String text) {
    int deep = tooDeep(text);
    if (deep >= 0) {
      return List.of(
          ExpressionFault.at(
              text, deep, Flaw.of(FaultCode.EXPRESSION_TOO_DEEP, new Figure(MAX_DEPTH))));
    }
    CelSyntax listener = new CelSyntax();
    CELLexer lexer = new CELLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(listener);
    CELParser parser = new CELParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(listener);
    parser.start();
    return listener.faults;
  }

  /** Where brackets, in strings too, first lie too deep for the parser's stack; -1 if nowhere. */
  private static int tooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object symbol,
      int line,
      int column,
      String message,
      @Nullable RecognitionException e) {
    faults.add(new ExpressionFault(line, column, CelMessage.ofForm(message)));
  }
}
