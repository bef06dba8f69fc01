package org.comity.training.evaluation.report;

/** What the figures mean, at the end of the page. */
final class Glossary {

  private static final String[][] ENTRIES = {
    {"Positive", "At least half of the people asked saw the attribute in the comment."},
    {
      "AUC",
      "Area under the ROC curve: how often a random positive row scores above a random negative"
          + " one, equal scores counting one half. 0.5 is chance. The interval is the middle 95% of"
          + " 100 stratified bootstrap draws."
    },
    {
      "Average precision",
      "Precision averaged over recall, one step for each distinct score. Chance is the share of"
          + " positives, so compare it only between rows with the same share."
    },
    {
      "Recall at 5% FPR",
      "The share of the positive rows that are found when 5% of the negative ones are flagged"
          + " wrongly."
    },
    {
      "Best F1",
      "The largest F1 of any threshold, and that threshold. It is chosen on the rows shown, so it is"
          + " an upper bound."
    },
    {
      "ECE",
      "Expected calibration error: mean distance between the mean score and the observed share of"
          + " positives, over 15 bins of equal width."
    },
    {"Brier, log loss", "Mean squared error and mean negative log-likelihood of the scores."},
    {
      "At 0.5",
      "Precision, recall, F1 and balanced error (one less the mean recall of both classes) when a"
          + " score of 0.5 or more means yes."
    },
    {
      "Not scored",
      "Comments that the bundle cannot read, such as those in another language. Comity holds them"
          + " for a person; here they count as a score of 0."
    },
    {"\u2013", "The figure does not exist for these rows, for example without a positive one."},
    {"In grey", "Fewer than " + MetricsTable.FEW + " rows of one class: read with caution."},
  };

  private Glossary() {}

  static void write(Markup markup) {
    markup.open("section", "id", "glossary").element("h2", "What the figures mean").open("dl");
    for (String[] entry : ENTRIES) {
      markup.element("dt", entry[0]).element("dd", entry[1]);
    }
    markup.close().close();
  }
}
