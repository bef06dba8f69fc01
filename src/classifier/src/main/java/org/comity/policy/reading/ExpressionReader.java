package org.comity.policy.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.policy.Condition;
import org.comity.policy.expression.Expression;
import org.comity.policy.expression.ExpressionException;
import org.comity.policy.yaml.YamlValue;

/**
 * Reads expressions; those that ask for the score of an attribute that is not scored are refused.
 */
final class ExpressionReader {

  private static final Pattern SCORE =
      Pattern.compile("\\bscores\\s*(?:\\.\\s*|\\[\\s*[\"'])([A-Za-z_][A-Za-z0-9_]*)");

  private final AttributeNames attributes;

  ExpressionReader(AttributeNames attributes) {
    this.attributes = attributes;
  }

  void read(YamlValue value, List<Condition> into) {
    String text = value.text();
    if (text == null) {
      return;
    }
    Matcher score = SCORE.matcher(text);
    while (score.find()) {
      if (!attributes.contains(score.group(1))) {
        int line = (int) text.substring(0, score.start(1)).lines().count();
        int column = score.start(1) - text.lastIndexOf('\n', score.start(1)) - 1;
        value.faultWithin(line, column, attributes.unknown(score.group(1)));
      }
    }
    try {
      into.add(Expression.compile(text));
    } catch (ExpressionException e) {
      e.faults().forEach(f -> value.faultWithin(f.line(), f.column(), f.flaw()));
    }
  }
}
