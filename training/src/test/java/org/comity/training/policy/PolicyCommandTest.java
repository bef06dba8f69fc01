package org.comity.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.training.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a moderator lead calls them, with the starter bundle. */
class PolicyCommandTest {

  private static final String NEWS = "policies/news.yaml";
  private static final String SMALL =
      """
      name: small
      word_lists: { ads: [ "casino*" ] }
      rules:
        - { name: Ads, when: { words: ads }, then: reject }
        - { name: Links, when: { links: { at_least: 1 } }, then: hold }
      attributes: { TOXICITY: { hold: 0.5 } }
      """;

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int comity(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void theSamplePolicyDoesWhatItsCasesSay() {
    assertThat(comity("policy", "check", NEWS)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("nothing is wrong; rules: 10, attributes: 5");
    int code = comity("policy", "test", NEWS, "--cases", "policies/news-cases.yaml");
    assertThat(code).as(out.toString() + err).isZero();
    assertThat(out.toString()).contains("cases: 14, failed: 0");
  }

  @Test
  void checkTellsEveryFaultByLineAndColumn() throws IOException {
    String bad = file("bad.yaml", "name: n\nrulse: []\nattributes: { TOXICTY: { hold: 2 } }\n");
    assertThat(comity("policy", "check", bad)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            bad + ":2:1: unknown key \"rulse\"; did you mean \"rules\"?",
            bad + ":3:15: a key cannot be \"TOXICTY\"; did you mean \"TOXICITY\"?",
            bad + ":3:32: \"hold\" must be a number from 0 to 1");
    assertThat(comity("policy", "test", bad, "--cases", "policies/news-cases.yaml")).isEqualTo(1);
    assertThat(err.toString()).contains(bad + ":2:1: ");
    String none = folder.resolve("none").toString();
    assertThat(comity("policy", "test", NEWS, "--cases", none)).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file " + none);
  }

  @Test
  void testTellsFailedCasesWithoutTheirWords() throws IOException {
    String cases =
        file(
            "cases.yaml",
            """
            cases:
              - text: Secret casino
                expect: approve
              - text: Secret casino
                expect: reject
                rule: Links
              - text: Secret casino
                expect: reject
                rule: Ads
              - { text: Hello there, scores: { TOXICITY: 0.5 }, expect: hold }
              - { text: "", expect: approve }
            """);
    assertThat(comity("policy", "test", file("p.yaml", SMALL), "--cases", cases)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            cases + ":2:1: expected approve, got reject by \"Ads\": It holds a word of the list",
            cases + ":4:1: expected reject by \"Links\", got reject by \"Ads\"",
            cases + ":11:1: expected approve, got hold by \"not scored\": It has no scores",
            "cases: 5, failed: 3")
        .doesNotContain("Secret");
  }

  @Test
  void testTellsWhatIsWrongWithCases() throws IOException {
    String cases =
        file(
            "cases.yaml",
            "cases:\n  - { text: x, expect: aprove }\n  - { txt: x, expect: hold }\n");
    assertThat(comity("policy", "test", NEWS, "--cases", cases)).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            cases + ":2:24: \"expect\" cannot be \"aprove\"; did you mean \"approve\"?",
            cases + ":3:5: an entry of \"cases\" has no \"text\"",
            cases + ":3:7: unknown key \"txt\"; did you mean \"text\"?");
    String none = file("none.yaml", "cases: []\n");
    assertThat(comity("policy", "test", NEWS, "--cases", none)).isEqualTo(1);
    assertThat(err.toString()).contains(none + ":1:8: there is no case");
  }

  @Test
  void testCountsWhatEachRuleWouldDoAndHowOftenWrongly() throws IOException {
    String rows =
        file(
            "rows.jsonl",
            """
            {"id":"1","text":"A casino for all","decision":"rejected"}
            {"id":"2","text":"The casinos of old","decision":"approved"}
            {"id":"3","text":"See www.example.org please","labels":{"TOXICITY":0.1}}
            {"id":"4","text":"See www.example.net please"}
            {"id":"5","text":"Thank you for this careful report","labels":{"TOXICITY":0.0}}
            {"id":"6","text":"Thank you for that careful report","labels":{"TOXICITY":0.9}}
            {"id":"7","text":" "}
            """);
    assertThat(comity("policy", "test", file("p.yaml", SMALL), rows)).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("Ads +reject +2 +28\\.6% +2 +1\\R")
        .containsPattern("Links +hold +2 +28\\.6% +1 +1\\R")
        .containsPattern("attributes +approve +2 +28\\.6% +2 +1\\R")
        .containsPattern("not scored +hold +1 +14\\.3% +0 +0\\R")
        .contains("comments: 7")
        .doesNotContain("casino", "careful");
  }

  @Test
  void defaultPrintsAPolicyThatIsRight() throws IOException {
    assertThat(comity("policy", "default")).isZero();
    String yaml = out.toString();
    assertThat(yaml).contains("TOXICITY: { hold: 0.").doesNotContain("%n");
    assertThat(comity("policy", "check", file("default.yaml", yaml))).as(yaml + out).isZero();
    out.getBuffer().setLength(0);
    assertThat(comity("policy", "default", "--prior", "TOXICITY=0.02")).isZero();
    assertThat(out.toString()).isNotEqualTo(yaml);
  }

  @Test
  void asksForSomethingToTryAPolicyOn() {
    assertThat(comity("policy", "test", NEWS)).isEqualTo(2);
    assertThat(comity("policy")).isEqualTo(2);
  }
}
