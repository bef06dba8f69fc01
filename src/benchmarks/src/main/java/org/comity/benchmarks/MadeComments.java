package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;

/**
 * Comments of about 300 characters: sample comments of one language, drawn at random, one after the
 * other, cut at the end of a word.
 */
final class MadeComments {

  /** The most characters of a comment; the last word that fits ends it. */
  static final int LENGTH = 300;

  /**
   * How many comments benchmarks go round. With a fifth of their words new, a round holds more new
   * words (some 90,000) than the classifier remembers (33,000), and so they are new in every round.
   */
  static final int ROUND = 8_192;

  private MadeComments() {}

  /**
   * Makes comments, the same for the same arguments.
   *
   * @param language of the sample comments to draw from, as the threads name it
   * @param count how many
   * @param unseen the share of words to replace by words that occur nowhere else
   * @return the comments, without a language hint
   */
  static List<Comment> make(String language, int count, double unseen) {
    List<String> texts = texts(language);
    Random random = new Random(300);
    NewWords newWords = new NewWords(texts, random);
    List<Comment> comments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      comments.add(Comment.of(language + "-" + i, text(texts, random, newWords, unseen)));
    }
    return comments;
  }

  /** The sample comments of a language. */
  static List<String> texts(String language) {
    List<String> texts =
        SampleRows.threads().stream()
            .map(LabelledComment::comment)
            .filter(comment -> language.equals(comment.lang()))
            .map(Comment::text)
            .toList();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no sample thread has comments in " + language);
    }
    return texts;
  }

  private static String text(List<String> texts, Random random, NewWords newWords, double unseen) {
    StringBuilder made = new StringBuilder(LENGTH);
    while (true) {
      String text = texts.get(random.nextInt(texts.size()));
      for (String word : text.strip().split("\\s+", 0)) {
        String next = random.nextDouble() < unseen ? newWords.next() : word;
        if (made.length() + 1 + next.length() > LENGTH && !made.isEmpty()) {
          return made.toString();
        }
        made.append(made.isEmpty() ? "" : " ").append(next);
      }
    }
  }
}
