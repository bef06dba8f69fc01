package org.comity.policy.yaml;

import java.util.List;
import java.util.Objects;
import org.comity.policy.fault.Argument;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Understands why the library cannot read a text as YAML: it says so in sentences of its own, which
 * speak of its tokens. None of them is ever shown.
 */
final class YamlMistake {

  /** What the library was at and what it stumbled over; each "" for anything. */
  private record Stumble(String context, String problem, FaultCode code) {

    boolean is(MarkedYAMLException e) {
      return Objects.requireNonNullElse(e.getContext(), "").startsWith(context)
          && Objects.requireNonNullElse(e.getProblem(), "").startsWith(problem);
    }
  }

  /** The first that is so names the flaw. */
  private static final List<Stumble> STUMBLES =
      List.of(
          new Stumble("while scanning for", "found character '\\t", FaultCode.YAML_TAB),
          new Stumble("while scanning for", "", FaultCode.YAML_SIGN),
          new Stumble("", "could not find expected ':'", FaultCode.YAML_COLON),
          new Stumble("", "mapping values are not", FaultCode.YAML_KEY),
          new Stumble("", "mapping keys are not", FaultCode.YAML_KEY),
          new Stumble("", "sequence entries are not", FaultCode.YAML_ENTRY),
          new Stumble("while scanning a quoted", "", FaultCode.YAML_QUOTES),
          new Stumble("while scanning a double-quoted", "", FaultCode.YAML_ESCAPE),
          new Stumble("while scanning a block", "", FaultCode.YAML_BLOCK),
          new Stumble("while scanning a directive", "", FaultCode.YAML_DIRECTIVE),
          new Stumble("while scanning a YAML directive", "", FaultCode.YAML_DIRECTIVE),
          new Stumble("while scanning a tag", "", FaultCode.YAML_TAG),
          new Stumble("while scanning an ", "", FaultCode.YAML_REFERENCE),
          new Stumble("while parsing a flow sequence", "", FaultCode.YAML_LIST),
          new Stumble("while parsing a flow mapping", "", FaultCode.YAML_BRACES),
          new Stumble("", "expected <block end>", FaultCode.YAML_INDENTATION),
          new Stumble("", "expected the node content", FaultCode.YAML_VALUE),
          new Stumble("", "expected '<document start>'", FaultCode.YAML_AFTER_END),
          new Stumble("expected a single document", "", FaultCode.YAML_SECOND),
          new Stumble("", "found undefined tag handle", FaultCode.YAML_TAG),
          new Stumble("", "Global tag", FaultCode.YAML_TAG),
          new Stumble("", "found duplicate", FaultCode.YAML_DIRECTIVE),
          new Stumble("", "found incompatible YAML", FaultCode.YAML_DIRECTIVE));

  private YamlMistake() {}

  static Flaw flaw(MarkedYAMLException e) {
    FaultCode code = code(e);
    Argument[] arguments =
        switch (code) {
          case YAML_LIST, YAML_BRACES -> new Argument[] {new Figure(line(e.getContextMark()))};
          case YAML_SIGN -> new Argument[] {new Quote(sign(e.getProblemMark()))};
          default -> new Argument[0];
        };
    return Flaw.of(code, arguments);
  }

  private static FaultCode code(MarkedYAMLException e) {
    return STUMBLES.stream()
        .filter(stumble -> stumble.is(e))
        .map(Stumble::code)
        .findFirst()
        .orElse(FaultCode.YAML_OTHER);
  }

  /** Where to look: at a mark that opens rather than at the end, where the library finds out. */
  static @Nullable Mark place(MarkedYAMLException e) {
    return code(e) == FaultCode.YAML_QUOTES ? e.getContextMark() : e.getProblemMark();
  }

  private static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  /** What stands at a mark. */
  private static String sign(@Nullable Mark mark) {
    if (mark == null || mark.getPointer() >= mark.getBuffer().length) {
      return "";
    }
    return Character.toString(mark.getBuffer()[mark.getPointer()]);
  }
}
