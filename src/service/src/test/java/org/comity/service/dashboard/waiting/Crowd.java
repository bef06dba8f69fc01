package org.comity.service.dashboard.waiting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Community;
import org.comity.service.queue.MadeComments;
import org.comity.service.store.Database;

/** Comments that wait in a community of a test's own, with words that can be looked at. */
@Singleton
final class Crowd {

  private static final List<String> WORDS =
      List.of(
          "The minister should read the report before he speaks.",
          "You clearly have no idea what you are talking about.",
          "هذا الكلام لا يفيد أحداً، اقرأ المقال أولاً.",
          "I was there, and it was nothing like this article says.",
          "Only a clown would believe a word of it.",
          "كلام فارغ من أوله إلى آخره.");

  @Inject MadeComments made;
  @Inject Database database;

  /** Comments whose scores of TOXICITY are these, in this order. */
  List<Long> of(Community community, double... scores) {
    List<Long> ids = new ArrayList<>();
    for (double score : scores) {
      int place = ids.size() % WORDS.size();
      String language = WORDS.get(place).charAt(0) > 'z' ? "ar" : "en";
      long id = made.held(community, language, Map.of("TOXICITY", score, "INSULT", score * score));
      say(id, WORDS.get(place));
      ids.add(id);
    }
    return ids;
  }

  private void say(long id, String words) {
    database.transact(
        handle -> handle.execute("update comments set text = ? where id = ?", words, id));
  }

  /** Scores as a site has them: many low ones, few high ones. */
  static double[] usual(int count) {
    double[] scores = new double[count];
    for (int i = 0; i < count; i++) {
      double share = (i * 7_919L % count) / (double) count;
      scores[i] = Math.min(1, share * share * 1.02 + (i % 7) * 0.01);
    }
    return scores;
  }
}
