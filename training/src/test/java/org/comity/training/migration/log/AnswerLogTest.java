package org.comity.training.migration.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLogTest {

  @TempDir private Path folder = Path.of("");

  private List<LoggedAnswer> read(String log) throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), log);
    List<LoggedAnswer> answers = new ArrayList<>();
    AnswerLog.read(new CorpusFile(file), answers::add);
    return answers;
  }

  @Test
  void tellsShapesApartRowByRow() throws IOException {
    List<LoggedAnswer> answers =
        read(
            """
            {"id":"a","text":"You clown.","lang":"en","scores":{"TOXICITY":0.8,"SPAM":null}}

            {"text":"Good point.","attributeScores":{"TOXICITY":{"summaryScore":{"value":0.1,"type":"PROBABILITY"}}}}
            {"request":{"comment":{"text":"What a liar."},"languages":["en"]},"response":{"attributeScores":{"INSULT@2":{"summaryScore":{"value":0.7}}}}}
            """);
    assertThat(answers).extracting(each -> each.comment().id()).containsExactly("a", "3", "4");
    assertThat(answers)
        .extracting(each -> each.comment().text())
        .containsExactly("You clown.", "Good point.", "What a liar.");
    assertThat(answers)
        .extracting(LoggedAnswer::scores)
        .containsExactly(
            new java.util.TreeMap<>(Map.of("TOXICITY", 0.8)),
            new java.util.TreeMap<>(Map.of("TOXICITY", 0.1)),
            new java.util.TreeMap<>(Map.of("INSULT@2", 0.7)));
    assertThat(answers.get(2).comment().lang()).isEqualTo("en");
    assertThat(answers).allMatch(each -> each.refusal() == null && !each.cut());
  }

  @Test
  void readsBodiesThatAProxyLoggedAsStrings() throws IOException {
    LoggedAnswer answer =
        read("""
                {"request":"{\\"comment\\":{\\"text\\":\\"Hello.\\"}}","response":"{\\"attributeScores\\":{\\"TOXICITY\\":{\\"summaryScore\\":{}}}}"}
                """)
            .get(0);
    assertThat(answer.comment().text()).isEqualTo("Hello.");
    // A value that is left out is 0 in Google's JSON.
    assertThat(answer.scores()).containsEntry("TOXICITY", 0.0);
  }

  @Test
  void keepsWhatTheCommentAnswers() throws IOException {
    LoggedAnswer answer =
        read("""
                {"request":{"comment":{"text":"No."},"context":{"articleAndParentComment":{"article":{"text":"News."},"parentComment":{"text":"Yes."}}}},"response":{}}
                """)
            .get(0);
    assertThat(answer.comment().parentText()).isEqualTo("Yes.");
    assertThat(answer.comment().article()).isEqualTo(new Article(null, null, "News.", null));
    assertThat(answer.refusal()).isEqualTo("NO_SCORES");
  }

  @Test
  void namesWhyTheOldApiGaveNoScore() throws IOException {
    List<LoggedAnswer> answers =
        read(
            """
            {"request":{"comment":{"text":" "}},"response":{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT","details":[{"errorType":"COMMENT_EMPTY"}]}}}
            {"text":"Hello.","error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}
            {"text":"Hello.","error":{"status":"you clown"}}
            """);
    assertThat(answers)
        .extracting(LoggedAnswer::refusal)
        .containsExactly("COMMENT_EMPTY", "RESOURCE_EXHAUSTED", "ERROR");
  }

  @Test
  void noticesThatARequestLeftLowScoresOut() throws IOException {
    LoggedAnswer answer =
        read("""
                {"request":{"comment":{"text":"a"},"requestedAttributes":{"TOXICITY":{"scoreThreshold":0.5}}},"response":{}}
                """)
            .get(0);
    assertThat(answer.cut()).isTrue();
  }

  @Test
  void readsLabelsAndDecisions() throws IOException {
    List<LoggedAnswer> answers =
        read(
            """
            {"text":"a","scores":{"TOXICITY":1},"labels":{"TOXICITY":0.75,"INSULT":null}}
            {"text":"a","scores":{"TOXICITY":1},"decision":"reject"}
            {"text":"a","scores":{"TOXICITY":1},"decision":"Approve"}
            {"text":"a","scores":{"TOXICITY":1},"decision":"escalate"}
            """);
    assertThat(answers.get(0).human().labels())
        .containsExactly(Map.entry(Attribute.TOXICITY, 0.75));
    assertThat(answers)
        .extracting(each -> each.human().rejected())
        .containsExactly(null, true, false, null);
  }

  @Test
  void readsATableWithAColumnForEachAttribute() throws IOException {
    List<LoggedAnswer> answers =
        read(
            """
            id,comment_text,TOXICITY@6,SPAM,decision
            7,"Hello,
            you clown.",0.98,0.02,reject
            8,,0.5,,
            """);
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).comment().id()).isEqualTo("7");
    assertThat(answers.get(0).comment().text()).isEqualTo("Hello,\nyou clown.");
    assertThat(answers.get(0).scores()).containsOnlyKeys("TOXICITY@6", "SPAM");
    assertThat(answers.get(0).human().rejected()).isTrue();
    assertThat(answers.get(1).comment().text()).isEmpty();
    assertThat(answers.get(1).scores()).containsExactly(Map.entry("TOXICITY@6", 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"text\":\"secret\"|is not valid JSON",
        "{\"text\":\"secret\"}|has no \"scores\"",
        "{\"scores\":{\"TOXICITY\":1}}|has no \"text\"",
        "{\"text\":\"secret\",\"scores\":{\"TOXICITY\":1.5}}|a number in [0,1]",
        "{\"text\":\"secret\",\"scores\":{\"secret\":0.5}}|an attribute's name is made of",
        "{\"text\":\"secret\",\"scores\":[\"secret\"]}|\"scores\" is not an object",
        "{\"request\":{\"comment\":{}},\"response\":{}}|the request has no comment",
        "{\"request\":{\"comment\":{\"text\":\"secret\"}}}|has no \"response\"",
        "{\"text\":\"secret\",\"attributeScores\":{\"TOXICITY\":{\"summaryScore\":{\"value\":0.5,\"type\":\"PERCENTILE\"}}}}|no PROBABILITY",
      })
  void namesTheLineThatIsWrongAndDoesNotQuoteIt(String line, String fault) {
    String good = "{\"text\":\"a\",\"scores\":{\"TOXICITY\":1}}\n\n";
    assertThatThrownBy(() -> read(good + line + "\n"))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("log.txt, line 3: ")
        .hasMessageContaining(fault)
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesTheLineOfATableToo() {
    assertThatThrownBy(() -> read("text,TOXICITY\na,0.5\nb,secret\n"))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("line 3")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> read("secret,more\n1,2\n"))
        .hasMessageContaining("neither JSON Lines nor CSV")
        .hasMessageNotContaining("secret");
  }
}
