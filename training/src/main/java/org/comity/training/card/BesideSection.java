package org.comity.training.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.training.corpus.CorpusException;

/**
 * The card's table of what the recipe has over other scorers. The bundle that it is measured with
 * is another one, trained on a part of the rows: a released bundle has seen them all.
 */
public final class BesideSection {

  /** What the section is headed with, and found by. */
  static final String HEADING = "## Beside other scorers";

  private static final String BEFORE = "## Limits";
  private static final String TABLES = "beside-";

  private BesideSection() {}

  /**
   * Puts the section into a card, in the place of the one that is there.
   *
   * @param card Markdown, as {@link ModelCard} writes it
   * @param metrics what {@code comity evaluate --beside} writes as metrics.json
   * @return the card with the section, before its limits
   * @throws CorpusException if the metrics hold no comparison, or the card has no limits
   */
  public static String into(String card, JsonNode metrics) {
    String without = without(card);
    int at = without.indexOf("\n" + BEFORE + "\n");
    if (at < 0) {
      throw new CorpusException("the card has no section \"" + BEFORE + "\": is it Comity's?");
    }
    return without.substring(0, at + 1) + section(metrics) + "\n" + without.substring(at + 1);
  }

  private static String without(String card) {
    int begin = card.indexOf("\n" + HEADING + "\n");
    if (begin < 0) {
      return card;
    }
    int end = card.indexOf("\n## ", begin + 1);
    return card.substring(0, begin) + (end < 0 ? "\n" : card.substring(end));
  }

  private static String section(JsonNode metrics) {
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> table : metrics.properties()) {
      if (table.getKey().startsWith(TABLES)) {
        String peer = table.getKey().substring(TABLES.length());
        table.getValue().forEach(row -> addRow(rows, peer, row));
      }
    }
    if (rows.isEmpty()) {
      throw new CorpusException(
          "the metrics hold no comparison: comity evaluate --beside NAME=FILE makes one");
    }
    return String.format(
        Locale.ROOT,
        """
        %s

        ROC AUC of %s, made by the same recipe of other rows, and of others that learnt from the same rows, on
        comments that none of them has seen. The interval holds 95%% of 1,000 paired bootstrap draws of the
        difference: where it is above 0, the lead is beyond chance. `training/peers/peers.py` makes the others'
        scores, `comity evaluate --beside` compares.

        | attribute | rows | beside | AUC | theirs | difference | interval |
        |---|---:|---|---:|---:|---:|---|
        %s""",
        HEADING,
        metrics.path("bundle").asText("a bundle"),
        String.join("", rows));
  }

  private static void addRow(List<String> rows, String peer, JsonNode row) {
    JsonNode difference = row.path("auc_difference");
    if (row.path("corpus").asText().equals("all") && difference.hasNonNull("difference")) {
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %s | %.3f | %.3f | %+.3f | %+.3f to %+.3f |\n",
              row.path("attribute").asText(),
              row.path("rows").asInt(),
              peer,
              row.path("auc").asDouble(),
              row.path("auc_theirs").asDouble(),
              difference.path("difference").asDouble(),
              difference.path("interval").path("low").asDouble(),
              difference.path("interval").path("high").asDouble()));
    }
  }
}
