package org.comity.service.dashboard.waiting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.policy.Verdict.Kind;
import org.comity.service.review.Choice;
import org.comity.service.review.Seen;
import org.comity.service.review.bulk.BulkReview;
import org.jspecify.annotations.Nullable;

/**
 * What the form says: which comments, as they were on screen, and what to do with them. It is read
 * here because a thousand fields are more than forms usually have.
 *
 * @param seen each comment once, 1 to {@value BulkReview#MOST}
 * @param choice what to decide
 */
record BulkOrder(List<Seen> seen, Choice choice) {

  private static final Pattern PICK =
      Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})\\.([0-9]{1,18})");

  BulkOrder {
    seen = List.copyOf(seen);
    if (seen.isEmpty() || seen.size() > BulkReview.MOST) {
      throw new IllegalArgumentException("too many comments, or none");
    }
  }

  /**
   * Reads.
   *
   * @param fields as a form sends them
   * @throws IllegalArgumentException if they are no order
   */
  static BulkOrder of(String fields) {
    Map<Long, Seen> seen = new LinkedHashMap<>();
    Map<String, String> others = new HashMap<>();
    for (String field : fields.split("&", -1)) {
      String[] parts = field.split("=", 2);
      String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      if (parts[0].equals("pick")) {
        Seen one = seen(value);
        seen.putIfAbsent(one.commentId(), one);
      } else {
        others.put(parts[0], value);
      }
    }
    return new BulkOrder(new ArrayList<>(seen.values()), choice(others));
  }

  private static Seen seen(String pick) {
    Matcher matcher = PICK.matcher(pick);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a comment is named by three numbers");
    }
    return new Seen(
        Long.parseLong(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Long.parseLong(matcher.group(3)));
  }

  private static Choice choice(Map<String, String> fields) {
    Kind verdict = Kind.valueOf(fields.getOrDefault("verdict", ""));
    String reason = orNull(fields.get("reason"));
    boolean isReject = verdict == Kind.REJECT;
    if (verdict == Kind.HOLD || isReject != (reason != null)) {
      throw new IllegalArgumentException("a rejection has a reason, an approval has none");
    }
    return new Choice(verdict, reason, orNull(fields.get("sentence")));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
