package org.comity.policy.expression;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;

/**
 * Understands what the library for CEL says is wrong: it says so in sentences alone. What is not
 * understood is a flaw without particulars, so that no sentence of the library is ever shown.
 */
final class CelMessage {

  /** What a message looks like; its groups are the arguments. */
  private record Form(Pattern message, FaultCode code) {

    static Form of(String message, FaultCode code) {
      return new Form(Pattern.compile(message, Pattern.DOTALL), code);
    }
  }

  /** From the parser; what it would have expected is a long list of signs. */
  private static final List<Form> FORMS =
      List.of(
          Form.of("mismatched input '<EOF>'.*", FaultCode.EXPRESSION_UNFINISHED),
          Form.of("mismatched input '(.*?)'(?: expecting .*)?", FaultCode.EXPRESSION_MISMATCHED),
          Form.of("extraneous input '(.*?)'(?: expecting .*)?", FaultCode.EXPRESSION_EXTRANEOUS),
          Form.of("no viable alternative at input '(.*)'", FaultCode.EXPRESSION_NO_WAY),
          Form.of("missing '(.*)' at '<EOF>'", FaultCode.EXPRESSION_MISSING_AT_END),
          Form.of("missing '(.*)' at '(.*)'", FaultCode.EXPRESSION_MISSING),
          Form.of("missing IDENTIFIER at '(.*)'", FaultCode.EXPRESSION_MISSING_NAME),
          Form.of("token recognition error at: '(.*)'", FaultCode.EXPRESSION_SIGN));

  /** From the checker of types. */
  private static final List<Form> MEANINGS =
      List.of(
          Form.of("undeclared reference to '(.*?)'.*", FaultCode.EXPRESSION_UNDECLARED),
          Form.of(
              "found no matching overload for '(.*?)' applied to '(.*)'",
              FaultCode.EXPRESSION_OVERLOAD),
          Form.of("type '(.*)' does not support field selection", FaultCode.EXPRESSION_FIELD));

  private CelMessage() {}

  /** What is wrong with the form of a text. */
  static Flaw ofForm(String message) {
    return understood(message, FORMS);
  }

  /** What is wrong with what a text of good form means. */
  static Flaw ofMeaning(String message) {
    return understood(message, MEANINGS);
  }

  private static Flaw understood(String message, List<Form> forms) {
    for (Form form : forms) {
      Matcher matcher = form.message().matcher(message);
      if (matcher.matches()) {
        String[] groups = new String[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
          groups[i] = matcher.group(i + 1);
        }
        return Flaw.quoting(form.code(), groups);
      }
    }
    return Flaw.of(FaultCode.EXPRESSION_OTHER);
  }
}
