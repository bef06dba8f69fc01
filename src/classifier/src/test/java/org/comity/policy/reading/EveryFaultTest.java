package org.comity.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comity.policy.fault.FaultCode.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.policy.PolicyException;
import org.comity.policy.PolicyException.Fault;
import org.comity.policy.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text for every kind of fault: what no text leads to is not in the list of kinds. */
class EveryFaultTest {

  private static final String RULE = "name: n\nrules:\n  - name: a\n    then: hold\n    ";
  private static final String WHEN = RULE + "when: ";

  /** Read by the job alone, from the file of cases. */
  private static final Set<FaultCode> OF_CASES = EnumSet.of(CASES_NONE, CASE_TIME, CASE_ATTRIBUTE);

  private static Arguments yaml(FaultCode code, int line, int column, String text) {
    return arguments(code, line + ":" + column, text);
  }

  private static Arguments expression(FaultCode code, int column, String text) {
    return arguments(code, "5:" + (25 + column), WHEN + "{ expression: \"" + text + "\" }");
  }

  static Stream<Arguments> texts() {
    return Stream.of(form(), keys(), meaning(), expressions()).flatMap(List::stream);
  }

  private static List<Arguments> form() {
    return List.of(
        yaml(FILE_TOO_LARGE, 1, 1, "name: n\n#" + "x".repeat(256 * 1024)),
        yaml(FILE_EMPTY, 1, 1, ""),
        yaml(FILE_TOO_DEEP, 1, 1, "a: " + "[".repeat(40) + "]".repeat(40)),
        yaml(FILE_TOO_DEEP, 1, 1, "name: \u0001"),
        yaml(ALIAS, 1, 15, "[ name: &a a, *a ]"),
        yaml(ANCHOR, 1, 7, "name: &a a"),
        yaml(YAML_TAB, 2, 1, "rules:\n\t- name: a"),
        yaml(YAML_SIGN, 1, 7, "name: @n"),
        yaml(YAML_COLON, 2, 6, "name: n\nrules"),
        yaml(YAML_KEY, 2, 8, "name: n\n  rules: []"),
        yaml(YAML_ENTRY, 1, 7, "name: - n"),
        yaml(YAML_QUOTES, 2, 7, "name: n\ntime: 'Europe/Paris\nrules: []\n"),
        yaml(YAML_ESCAPE, 1, 9, "name: \"\\q\""),
        yaml(YAML_BLOCK, 1, 9, "name: > n"),
        yaml(YAML_LIST, 3, 5, "rules: [ a,\n  b\nname: n"),
        yaml(YAML_BRACES, 1, 17, "rules: { a: { } ]"),
        yaml(YAML_INDENTATION, 3, 2, "rules:\n  - name: a\n - name: b\n"),
        yaml(YAML_VALUE, 1, 9, "rules: ["),
        yaml(YAML_AFTER_END, 2, 1, "  name: a\nrules: []\n"),
        yaml(YAML_SECOND, 2, 1, "name: a\n---\nname: b\n"),
        yaml(YAML_REFERENCE, 1, 8, "name: *"),
        yaml(YAML_TAG, 1, 7, "name: !a!b c"),
        yaml(YAML_DIRECTIVE, 1, 8, "%YAML 9\n---\nname: a"));
  }

  private static List<Arguments> keys() {
    return List.of(
        yaml(KEY_NO_WORD, 2, 3, "name: n\n? [ a ]\n: b\nrules: []"),
        yaml(KEY_TWICE, 2, 1, "name: n\nname: m\nrules: []"),
        yaml(KEY_UNKNOWN, 2, 1, "name: n\nzzzz: m\nrules: []"),
        yaml(KEY_UNKNOWN_NEAR, 2, 1, "name: n\nrulse: []"),
        yaml(KEY_MISSING, 1, 1, "rules: []"),
        yaml(NOT_KEYS, 2, 13, "name: n\nattributes: 0.5"),
        yaml(NOT_THESE_KEYS, 1, 1, "- a"),
        yaml(NOT_A_LIST, 2, 8, "name: n\nrules: a"),
        yaml(NOT_A_TEXT, 1, 7, "name: [ a ]\nrules: []"),
        yaml(NOT_A_NUMBER, 5, 32, WHEN + "{ links: { at_least: many } }"),
        yaml(NUMBER_FROM, 5, 32, WHEN + "{ links: { at_least: -1 } }"),
        yaml(NUMBER_BETWEEN, 2, 33, "name: n\nattributes: { TOXICITY: { hold: 2 } }"),
        yaml(NOT_A_TRUTH, 5, 20, WHEN + "{ reply: yes }"),
        yaml(NO_CHOICE, 2, 12, "name: n\ntime_zone: nowhere near here\nrules: []"),
        yaml(NO_CHOICE_NEAR, 2, 12, "name: n\ntime_zone: Asia/Beiruth\nrules: []"),
        yaml(NO_CHOICE_OF, 5, 22, WHEN + "{ weekday: holiday }"),
        yaml(NO_CHOICE_YET, 5, 20, WHEN + "{ words: spam }"));
  }

  private static List<Arguments> meaning() {
    String list = "name: n\nrules: []\nword_lists: { a: [ ";
    return List.of(
        yaml(APPROVES_EVERYTHING, 1, 1, "name: n"),
        yaml(
            REJECT_BELOW_HOLD,
            2,
            46,
            "name: n\nattributes: { TOXICITY: { hold: 0.7, reject: 0.6 } }"),
        yaml(RULE_NEVER_ASKED, 6, 5, RULE + "\n  - name: b\n    then: hold\n"),
        yaml(RULE_NAME_TWICE, 6, 11, WHEN + "{ reply: true }\n  - name: a\n    then: hold\n"),
        yaml(
            CODE_OF_APPROVAL,
            5,
            11,
            "name: n\nrules:\n  - name: a\n    then: approve\n    code: SPAM"),
        yaml(DISCARD_NOT_REJECTED, 5, 14, RULE + "discard: true"),
        yaml(WHEN_EMPTY, 5, 11, WHEN + "{ }"),
        yaml(LANGUAGE_TAG, 5, 23, WHEN + "{ language: english! }"),
        yaml(HOURS_EMPTY, 5, 19, WHEN + "{ time: { from: 7:00, to: 07:00 } }"),
        yaml(TIME_OF_DAY, 5, 27, WHEN + "{ time: { from: 25:00, to: 7:00 } }"),
        yaml(RANGE_EMPTY, 5, 20, WHEN + "{ links: { } }"),
        yaml(RANGE_IMPOSSIBLE, 5, 20, WHEN + "{ links: { above: 3, below: 3 } }"),
        yaml(RANGE_BOTH, 5, 35, WHEN + "{ links: { at_least: 3, above: 3 } }"),
        yaml(WORD_NONE, 3, 20, list + "'!!' ] }"),
        yaml(WORD_STAR_BESIDE, 3, 20, list + "'b,c*' ] }"),
        yaml(WORD_STARS_ALONE, 3, 20, list + "'b *' ] }"));
  }

  private static List<Arguments> expressions() {
    return List.of(
        expression(EXPRESSION_TOO_LONG, 1, "1".repeat(1001)),
        expression(EXPRESSION_TOO_DEEP, 33, "(".repeat(90)),
        expression(EXPRESSION_NO_TRUTH, 1, "links + 1"),
        expression(EXPRESSION_ATTRIBUTE, 8, "scores.INSLUT > 0.5"),
        expression(EXPRESSION_OTHER, 1, "links > 99999999999999999999"),
        expression(EXPRESSION_UNFINISHED, 8, "links >"),
        expression(EXPRESSION_MISMATCHED, 11, "links > 3 and reply"),
        expression(EXPRESSION_EXTRANEOUS, 10, "links > 3)"),
        expression(EXPRESSION_NO_WAY, 19, "language == size(-"),
        expression(EXPRESSION_MISSING, 13, "{1: 2, 'en' reply}"),
        expression(EXPRESSION_MISSING_AT_END, 11, "(links > 3"),
        expression(EXPRESSION_MISSING_NAME, 9, "scores. > 3"),
        expression(EXPRESSION_SIGN, 7, "links = 3"),
        expression(EXPRESSION_UNDECLARED, 1, "repyl"),
        expression(EXPRESSION_OVERLOAD, 7, "links > 0.5"),
        expression(EXPRESSION_FIELD, 6, "links.size > 3"));
  }

  private static List<Fault> faults(String text) {
    return catchThrowableOfType(
            PolicyException.class, () -> PolicyReader.read(text, Attribute.KNOWN))
        .faults();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("texts")
  void aTextLeadsToItAtItsPlace(FaultCode code, String place, String text) {
    assertThat(faults(text))
        .extracting(fault -> fault.flaw().code() + " " + fault.line() + ":" + fault.column())
        .contains(code + " " + place);
  }

  @Test
  void noKindIsWithoutAText() {
    Set<FaultCode> shown = texts().map(it -> (FaultCode) it.get()[0]).collect(Collectors.toSet());
    shown.addAll(OF_CASES);
    shown.add(YAML_OTHER);
    assertThat(EnumSet.allOf(FaultCode.class)).isSubsetOf(shown);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("texts")
  void noSentenceIsLeftUnfilled(FaultCode code, String place, String text) {
    assertThat(faults(text))
        .extracting(Fault::sentence)
        .allSatisfy(it -> assertThat(it).isNotBlank().doesNotContainPattern("%[1-9]"));
  }
}
