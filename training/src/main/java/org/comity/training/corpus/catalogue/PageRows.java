package org.comity.training.corpus.catalogue;

import java.util.List;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.page.SavedPage;

/** A saved page as rows of a corpus, which nobody has labelled yet. */
final class PageRows {

  private PageRows() {}

  /** The comments that have a text. Answers to one without keep its id as their parent. */
  static List<LabelledComment> of(CorpusFile file, SavedPage page) {
    return page.comments().stream()
        .filter(comment -> !comment.text().isBlank())
        .map(c -> new LabelledComment(c, new TreeMap<>(), List.of(), 1, file.name(), null))
        .toList();
  }

  /** What was found. An article is published, unlike a comment: its headline may be shown. */
  static String notice(CorpusFile file, SavedPage page, int rows) {
    Article article = page.article();
    String title = article.title() == null ? "without a headline" : "\"" + article.title() + "\"";
    int length = article.text() == null ? 0 : article.text().length();
    StringBuilder notice =
        new StringBuilder(file.shown())
            .append(": article " + title + " of " + length + " characters, ")
            .append(rows + (rows == 1 ? " comment" : " comments"));
    int holes = page.comments().size() - rows;
    if (holes > 0) {
      notice.append(", " + holes + " without text");
    }
    if (page.announced() >= 0 && page.announced() != page.comments().size()) {
      notice.append("; the page says " + page.announced());
    }
    return notice.toString();
  }
}
