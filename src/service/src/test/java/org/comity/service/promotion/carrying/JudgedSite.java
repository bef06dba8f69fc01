package org.comity.service.promotion.carrying;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.service.export.training.MadeRows;
import org.comity.service.export.training.MadeRows.Made;
import org.comity.service.store.Database;

/** A site whose people reject what is said rudely more often than what is not. */
@Singleton
public class JudgedSite {

  private static final List<String> SAID =
      List.of(
          "Thank you for this good article",
          "I do not agree with the writer",
          "This article is nonsense",
          "You are a stupid liar",
          "You are a stupid idiot and a liar, shut up");
  private static final int[] REJECTED_OF_A_HUNDRED = {2, 10, 40, 70, 95};

  @Inject MadeRows rows;
  @Inject Database database;

  /** A tenth of them is on the side of calibration. */
  public void judge(long community, int comments) {
    Random random = new Random(comments);
    List<Made> made = new ArrayList<>();
    Set<Integer> approved = new HashSet<>();
    for (int i = 0; i < comments; i++) {
      int kind = random.nextInt(SAID.size());
      String text = SAID.get(kind) + " " + "really ".repeat(random.nextInt(4)) + i + ".";
      made.add(new Made("judged-" + i, null, null, text, "user:1"));
      if (random.nextInt(100) >= REJECTED_OF_A_HUNDRED[kind]) {
        approved.add(i);
      }
    }
    rows.add(community, made);
    List<String> names = approved.stream().map(i -> "judged-" + i).toList();
    for (int begin = 0; begin < names.size(); begin += 500) {
      List<String> part = names.subList(begin, Math.min(names.size(), begin + 500));
      database.transact(
          handle ->
              handle
                  .createUpdate(
                      """
                      update decisions set verdict = 'APPROVE'
                      where community_id = :community and comment_external_id in (<names>)\
                      """)
                  .bind("community", community)
                  .bindList("names", part)
                  .execute());
    }
  }
}
