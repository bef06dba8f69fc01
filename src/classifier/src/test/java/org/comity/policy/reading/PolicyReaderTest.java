package org.comity.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.policy.PolicyException;
import org.comity.policy.PolicyException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReaderTest {

  private static final String RULE = "name: n\nrules:\n  - name: a\n    then: hold\n    ";
  private static final String WHEN = RULE + "when: ";

  private static List<Fault> faults(String yaml) {
    PolicyException e =
        catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(yaml, Attribute.KNOWN));
    assertThat(e).as("faults").isNotNull();
    return e.faults();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("", "1:1: the file is empty"),
        arguments("- a", "1:1: the file must be keys with values: attributes, name, rules,"),
        arguments("name: n\nrules: [", "2:9: is not YAML: "),
        arguments("name: n", "1:1: a policy has \"rules\" or \"attributes\""),
        arguments("rules: []", "1:1: the file has no \"name\": add it"),
        arguments("name: [ n ]\nrules: []", "1:7: \"name\" must be a text"),
        arguments("name: n\nrules:", "2:7: \"rules\" must be a list"),
        arguments("name: n\nrulse: []", "2:1: unknown key \"rulse\"; did you mean \"rules\"?"),
        arguments("name: n\nname: m\nrules: []", "2:1: \"name\" stands here twice: remove one"),
        arguments("name: n\ntime_zone: Asia/Beiruth\nrules: []", "did you mean \"Asia/Beirut\"?"),
        arguments("name: n\nrules: [ &a x ]", "2:10: anchors are not read here"),
        arguments("name: &n n\nrules: [ *n ]", "2:10: aliases are not read here"),
        arguments("name: n\nrules: " + "[".repeat(40) + "]".repeat(40), "is nested more than 16"),
        arguments("name: n\nrules:\n  - name: a\n", "3:5: an entry of \"rules\" has no \"then\""),
        arguments(
            "name: n\nrules:\n  - name: a\n    then: reject it\n",
            "4:11: \"then\" cannot be \"reject it\": it is one of approve, hold, reject"),
        arguments(RULE + "discard: true", "5:14: only what is rejected can be discarded"),
        arguments(RULE + "code: ADD", "5:11: \"code\" cannot be \"ADD\"; did you mean \"AD\"?"),
        arguments(
            RULE + "\n  - name: b\n    then: hold\n", "6:5: this rule is never asked: the one"),
        arguments(
            "name: n\nrules: [ { name: a, when: { reply: true }, then: hold }, { name: a, then: hold } ]",
            "2:66: another rule has this name"),
        arguments(WHEN + "{ }", "5:11: \"when\" asks for nothing"),
        arguments(WHEN + "{ reply: yes }", "5:20: \"reply\" must be true or false"),
        arguments(
            WHEN + "{ words: spam }",
            "5:20: \"words\" cannot be \"spam\": there is none of that kind yet"),
        arguments(WHEN + "{ author: stuff }", "5:21: \"author\" cannot be \"stuff\"; did you mean"),
        arguments(WHEN + "{ links: 3 }", "5:20: \"links\" must be keys with values: above,"),
        arguments(WHEN + "{ links: { atleast: 3 } }", "5:22: unknown key \"atleast\"; did you"),
        arguments(
            WHEN + "{ links: { at_least: -1 } }", "5:32: \"at_least\" must be a number from 0"),
        arguments(WHEN + "{ links: { } }", "5:20: a range has"),
        arguments(WHEN + "{ links: { above: 3, below: 3 } }", "5:20: no number is in this range"),
        arguments(WHEN + "{ links: { above: 3, at_least: 3 } }", "exclude each other"),
        arguments(WHEN + "{ language: english! }", "5:23: a language is written as its tag"),
        arguments(WHEN + "{ time: { from: '22:00' } }", "5:19: \"time\" has no \"to\": add it"),
        arguments(WHEN + "{ time: { from: 25:00, to: 7:00 } }", "5:27: a time of day is written"),
        arguments(WHEN + "{ time: { from: 7:00, to: 07:00 } }", "5:19: hours must begin and end"),
        arguments(WHEN + "{ weekday: [ munday ] }", "5:24: an entry of \"weekday\" cannot be"),
        arguments(
            WHEN + "{ attribute: { INSLUT: { above: 0.1 } } }",
            "5:26: a key cannot be \"INSLUT\"; did you mean \"INSULT\"?"),
        arguments(WHEN + "{ attribute: { INSULT: { above: 1.5 } } }", "5:43: \"above\" must be"),
        arguments(
            WHEN + "{ expression: \"scores.INSULT > 0.5 && repyl\" }",
            "5:49: undeclared reference"),
        arguments(WHEN + "{ expression: scores.INSLUT > 0.5 }", "5:32: no attribute INSLUT is"),
        arguments(WHEN + "{ expression: text_length > 0.5 }", "5:37: found no matching overload"),
        arguments(WHEN + "{ expression: text_length + 1 }", "5:25: an expression must be true or"),
        arguments(WHEN + "{ expression: 'links >' }", "5:33: is no expression: mismatched input"),
        arguments(WHEN + "{ expression: \"links > 'a\" }", "5:34: is no expression: token recog"),
        arguments(WHEN + "{ expression: " + "(".repeat(90) + "1 }", "nested more than 32 deep"),
        arguments(WHEN + "{ expression: '[1].all(x, x > 0)' }", "undeclared reference to"),
        arguments(WHEN + "{ expression: '" + "1".repeat(1001) + "' }", "at most 1000 characters"),
        arguments(
            WHEN + "\n      expression: |\n        links > 1 &&\n        nix\n", "8:1: undecl"),
        arguments(
            "name: n\nrules: []\nword_lists: { a: [ '!!' ] }",
            "3:20: an entry of the word list holds no word"),
        arguments(
            "name: n\nrules: []\nword_lists: { a: [ 'b *' ] }",
            "3:20: an entry of the word list has a word of stars alone"),
        arguments(
            "name: n\nattributes: { TOXICITY: { hold: 0.7, reject: 0.6 } }",
            "2:46: \"reject\" is below \"hold\""),
        arguments(
            "name: n\nattributes: { TOXICITY: { reject: 0.6 } }",
            "2:25: \"TOXICITY\" has no \"hold\""),
        arguments(
            "name: n\nattributes: { TOXICITY: { hold: 62 } }",
            "2:33: \"hold\" must be a number from 0 to 1"),
        arguments(
            "name: n\nattributes: { TOXICITY: { hold: high } }",
            "2:33: \"hold\" must be a number"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhereAMistakeIs(String yaml, String expected) {
    assertThat(faults(yaml)).extracting(Fault::toString).anyMatch(told -> told.contains(expected));
  }

  @Test
  void tellsAllMistakesAtOnceInTheOrderOfTheFile() {
    assertThat(
            faults(
                """
                nam: x
                rules:
                  - name: a
                    when: { links: many }
                    then: aprove
                attributes:
                  TOXICTY: { hold: 0.5, reject: 0.4 }
                """))
        .extracting(Fault::line)
        .containsExactly(1, 1, 4, 5, 7, 7);
  }

  @Test
  void refusesALargeFile() {
    String large = "name: n\nrules: []\n" + "#".repeat(256 * 1024);
    assertThat(faults(large)).singleElement().asString().contains("256 KiB");
    assertThat(faults("name: n\nrules: []\n" + "#é".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("256 KiB");
  }

  @Test
  void acceptsOnlyAttributesThatAreScored() {
    String yaml = "name: n\nattributes: { THREAT: { hold: 0.5 } }";
    assertThat(PolicyReader.read(yaml, List.of(Attribute.THREAT)).bands()).hasSize(1);
    PolicyException e =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyReader.read(yaml, List.of(Attribute.INSULT)));
    assertThat(e).hasMessage("line 2, column 15: a key cannot be \"THREAT\": it is one of INSULT");
  }

  /** Bytes taken out of, put into and swapped within a good file lead to faults at worst. */
  @Test
  void neverFailsOtherwise() {
    String good =
        """
        name: front page
        word_lists: { ads: [ "casino*", "buy now" ] }
        rules:
          - name: Advertising
            when: { words: ads, links: { at_least: 1 }, time: { from: "22:00", to: "07:00" } }
            then: reject
            discard: true
          - name: b
            when: { expression: "scores.INSULT > 0.5", language: { not: [ en ] } }
            then: hold
        attributes:
          TOXICITY: { hold: 0.62, reject: 0.97 }
        """;
    PolicyReader.read(good, Attribute.KNOWN);
    long seed = 20260514;
    Random random = new Random(seed);
    String marks = "{}[]:,-&*!|>'\"%@`#?\n\t 019aé\u0000\uD83D";
    for (int i = 0; i < 3000; i++) {
      StringBuilder broken = new StringBuilder(good);
      for (int k = random.nextInt(3); k >= 0; k--) {
        int at = random.nextInt(broken.length());
        if (random.nextBoolean()) {
          broken.deleteCharAt(at);
        } else {
          broken.insert(at, marks.charAt(random.nextInt(marks.length())));
        }
      }
      try {
        PolicyReader.read(broken.toString(), Attribute.KNOWN);
      } catch (PolicyException e) {
        assertThat(e.faults()).as("seed " + seed + ", round " + i).isNotEmpty();
      }
    }
  }

  @Test
  void readsWhatWasKeptWhateverScoresNow() {
    String yaml = "name: n\nattributes: { OUR_OWN: { hold: 0.5 } }\n";
    assertThat(PolicyReader.readKept(yaml).bands().keySet())
        .containsExactly(new Attribute("OUR_OWN"));
    assertThat(
            catchThrowableOfType(
                PolicyException.class,
                () -> PolicyReader.readKept(yaml.replace("OUR_OWN", "ours"))))
        .isNotNull();
  }
}
