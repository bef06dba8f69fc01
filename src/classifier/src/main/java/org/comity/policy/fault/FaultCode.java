package org.comity.policy.fault;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All kinds of flaws that a policy, or the cases for one, can have. Each has an English sentence,
 * in which %1 stands for its first argument and so on.
 */
public enum FaultCode {
  FILE_TOO_LARGE("the file has more than %1 KiB: make it shorter"),
  FILE_EMPTY("the file is empty"),
  FILE_TOO_DEEP("the file is nested more than %1 deep, or holds control characters"),
  ALIAS("aliases are not read here: write it out"),
  ANCHOR("anchors are not read here: remove it"),

  YAML_TAB("is not YAML: tabs do not indent: use spaces"),
  YAML_SIGN("is not YAML: nothing begins with %1: put it in quotes"),
  YAML_COLON("is not YAML: a key lacks its \":\""),
  YAML_KEY("is not YAML: no key can stand here: mend the indentation, or put the text in quotes"),
  YAML_ENTRY("is not YAML: no entry of a list can begin here: mend the indentation"),
  YAML_QUOTES("is not YAML: a quotation mark opens here and none closes it"),
  YAML_ESCAPE(
      "is not YAML: the backslash means nothing here: write two, or put the text in single quotes"),
  YAML_BLOCK("is not YAML: the line ends after \"|\" or \">\", and the text begins below it"),
  YAML_LIST("is not YAML: the list that begins in line %1 lacks \",\" or \"]\""),
  YAML_BRACES("is not YAML: what begins with \"{\" in line %1 lacks \",\" or \"}\""),
  YAML_INDENTATION("is not YAML: this does not go on with what is above: mend the indentation"),
  YAML_VALUE("is not YAML: a value is missing here, or a bracket is not closed"),
  YAML_AFTER_END("is not YAML: all has ended before this: remove it, or mend the indentation"),
  YAML_SECOND("is not YAML: a second document begins: write one"),
  YAML_REFERENCE("is not YAML: a text that begins with \"&\" or \"*\" stands in quotes"),
  YAML_TAG("is not YAML: a text that begins with \"!\" stands in quotes"),
  YAML_DIRECTIVE("is not YAML: what begins with \"%\" is not read here: remove it"),
  YAML_OTHER("is not YAML: it cannot be read from here on"),

  KEY_NO_WORD("a key must be a word"),
  KEY_TWICE("\"%1\" stands here twice: remove one"),
  KEY_UNKNOWN("unknown key \"%1\"; known are %2"),
  KEY_UNKNOWN_NEAR("unknown key \"%1\"; did you mean \"%2\"?"),
  KEY_MISSING("%1 has no \"%2\": add it"),
  NOT_KEYS("%1 must be keys with values"),
  NOT_THESE_KEYS("%1 must be keys with values: %2"),
  NOT_A_LIST("%1 must be a list"),
  NOT_A_TEXT("%1 must be a text"),
  NOT_A_NUMBER("%1 must be a number"),
  NUMBER_FROM("%1 must be a number from %2"),
  NUMBER_BETWEEN("%1 must be a number from %2 to %3"),
  NOT_A_TRUTH("%1 must be true or false"),
  NO_CHOICE("%1 cannot be \"%2\""),
  NO_CHOICE_NEAR("%1 cannot be \"%2\"; did you mean \"%3\"?"),
  NO_CHOICE_OF("%1 cannot be \"%2\": it is one of %3"),
  NO_CHOICE_YET("%1 cannot be \"%2\": there is none of that kind yet"),

  APPROVES_EVERYTHING("a policy has \"rules\" or \"attributes\": it would approve everything"),
  REJECT_BELOW_HOLD("\"reject\" is below \"hold\": a person would see nothing of it"),
  RULE_NEVER_ASKED("this rule is never asked: the one before it is for all comments"),
  RULE_NAME_TWICE("another rule has this name: reasons could not tell them apart"),
  CODE_OF_APPROVAL("\"code\" says why a comment is held or rejected: this rule approves"),
  DISCARD_NOT_REJECTED("only what is rejected can be discarded: write \"then: reject\""),
  WHEN_EMPTY("\"when\" asks for nothing: remove it, or say what a comment must be"),
  LANGUAGE_TAG("a language is written as its tag, such as en, ar or pt-BR"),
  HOURS_EMPTY("hours must begin and end at different times"),
  TIME_OF_DAY("a time of day is written as hours and minutes, such as \"22:00\""),
  RANGE_EMPTY("a range has \"at_least\", \"above\", \"at_most\" or \"below\" with a number"),
  RANGE_IMPOSSIBLE("no number is in this range"),
  RANGE_BOTH("\"%1\" and \"%2\" exclude each other"),

  WORD_NONE("an entry of the word list holds no word: write letters, digits or an emoji"),
  WORD_STAR_BESIDE("an entry of the word list has a star beside punctuation: write words apart"),
  WORD_STARS_ALONE(
      "an entry of the word list has a word of stars alone: write some of its letters"),

  EXPRESSION_TOO_LONG("an expression has at most %1 characters"),
  EXPRESSION_TOO_DEEP("brackets are nested more than %1 deep"),
  EXPRESSION_NO_TRUTH("an expression must be true or false"),
  EXPRESSION_ATTRIBUTE("no attribute %1 is scored; there are %2"),
  EXPRESSION_OTHER("is no expression"),
  EXPRESSION_UNFINISHED("is no expression: mismatched input '<EOF>'"),
  EXPRESSION_MISMATCHED("is no expression: mismatched input '%1'"),
  EXPRESSION_EXTRANEOUS("is no expression: extraneous input '%1'"),
  EXPRESSION_NO_WAY("is no expression: no viable alternative at input '%1'"),
  EXPRESSION_MISSING("is no expression: missing '%1' at '%2'"),
  EXPRESSION_MISSING_AT_END("is no expression: missing '%1' at '<EOF>'"),
  EXPRESSION_MISSING_NAME("is no expression: missing IDENTIFIER at '%1'"),
  EXPRESSION_SIGN("is no expression: token recognition error at: '%1'"),
  EXPRESSION_UNDECLARED("undeclared reference to '%1'"),
  EXPRESSION_OVERLOAD("found no matching overload for '%1' applied to '%2'"),
  EXPRESSION_FIELD("type '%1' does not support field selection"),

  CASES_NONE("there is no case: a policy would pass that was never tried"),
  CASE_TIME("a time is written such as 2026-05-14T23:30, by the clock of the policy"),
  CASE_ATTRIBUTE("an attribute's name is made of A-Z, 0-9 and _, such as TOXICITY");

  /** No code has ten. */
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final String english;

  FaultCode(String english) {
    this.english = english;
  }

  /**
   * How many arguments its sentence has.
   *
   * @return from 0
   */
  public int arguments() {
    return (int) PLACE.matcher(english).results().map(MatchResult::group).distinct().count();
  }

  String sentence(List<String> arguments) {
    return filled(english, arguments);
  }

  /**
   * Puts arguments into a sentence.
   *
   * @param sentence in any language, with %1 for the first argument and so on, in any order
   * @param arguments as they stand in that language
   * @return the sentence
   * @throws IndexOutOfBoundsException if the sentence asks for more than there are
   */
  public static String filled(String sentence, List<String> arguments) {
    return PLACE
        .matcher(sentence)
        .replaceAll(
            place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1)) - 1)));
  }
}
