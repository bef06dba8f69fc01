package org.comity.service.dashboard.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.policy.fault.Argument;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.Argument.Words;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.fault.Subject;
import org.comity.policy.fault.Subject.EntryOf;
import org.comity.policy.fault.Subject.ValueOf;
import org.comity.service.dashboard.words.Written;

/** Says what is wrong with a policy in a viewer's language; what is quoted runs left to right. */
final class FaultWords {

  /** What would end an isolate, or turn around what is in it (Unicode Standard Annex 9). */
  private static final Pattern DIRECTIONS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** What is to be written into a policy, as the sentences mark it. */
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final PolicyFaultMessages words;

  FaultWords(PolicyFaultMessages words) {
    this.words = words;
  }

  /** The sentence. */
  String sentence(Flaw flaw) {
    String sentence =
        CODE.matcher(words.fault(flaw.code()))
            .replaceAll(code -> Matcher.quoteReplacement(Written.isolated(code.group(1))));
    return FaultCode.filled(sentence, flaw.arguments().stream().map(this::said).toList());
  }

  private String said(Argument argument) {
    if (argument instanceof Subject subject) {
      return subject(subject);
    }
    if (argument instanceof Words several) {
      return several.words().stream().map(FaultWords::quoted).reduce(words::both).orElse("");
    }
    return argument instanceof Quote quote ? quoted(quote.text()) : ((Figure) argument).english();
  }

  private String subject(Subject subject) {
    if (subject instanceof ValueOf value) {
      return words.value(quoted(value.key()));
    }
    if (subject instanceof EntryOf entry) {
      return words.entry(subject(entry.list()));
    }
    return subject.equals(Subject.FILE) ? words.file() : words.key();
  }

  private static String quoted(String text) {
    return Written.isolated(DIRECTIONS.matcher(text).replaceAll(""));
  }
}
