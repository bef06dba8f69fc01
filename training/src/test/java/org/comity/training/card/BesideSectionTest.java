package org.comity.training.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.comity.training.corpus.CorpusException;
import org.junit.jupiter.api.Test;

class BesideSectionTest {

  private static final String CARD = "# starter 1\n\n## Limits\n\nMany.\n\n## How it was made\n";

  private static final String METRICS =
      """
      {"bundle":"folds-1","beside-words":[
        {"attribute":"INSULT","corpus":"all","rows":1200,"auc":0.9,"auc_theirs":0.85,
         "auc_difference":{"difference":0.05,"interval":{"low":0.01,"high":0.09}}},
        {"attribute":"INSULT","corpus":"civil","rows":200,"auc":0.8,"auc_theirs":0.85,
         "auc_difference":{"difference":-0.05,"interval":{"low":-0.1,"high":0.01}}},
        {"attribute":"THREAT","corpus":"all","rows":7,"auc":null,"auc_theirs":null,
         "auc_difference":null}]}
      """;

  @Test
  void standsBeforeTheLimitsWithARowForEachAttributeThatCanBeCompared() throws Exception {
    String card = BesideSection.into(CARD, json(METRICS));
    assertThat(card)
        .containsSubsequence(
            "# starter 1",
            BesideSection.HEADING,
            "ROC AUC of folds-1",
            "| INSULT | 1,200 | words | 0.900 | 0.850 | +0.050 | +0.010 to +0.090 |\n\n## Limits",
            "## How it was made");
    assertThat(card).doesNotContain("THREAT", "| 200 |");
  }

  @Test
  void takesThePlaceOfTheOneBefore() throws Exception {
    String once = BesideSection.into(CARD, json(METRICS));
    assertThat(BesideSection.into(once, json(METRICS))).isEqualTo(once);
  }

  @Test
  void asksForAComparison() throws Exception {
    assertThatThrownBy(() -> BesideSection.into(CARD, json("{\"bundle\":\"folds-1\"}")))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("comity evaluate --beside");
  }

  @Test
  void leavesACardThatIsNotOurs() throws Exception {
    JsonNode metrics = json(METRICS);
    assertThatThrownBy(() -> BesideSection.into("# other\n", metrics))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("## Limits");
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
