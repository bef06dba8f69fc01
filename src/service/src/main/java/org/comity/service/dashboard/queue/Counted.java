package org.comity.service.dashboard.queue;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.comity.service.queue.list.QueueCounts.Count;

/** Sums of counts. */
final class Counted {

  private Counted() {}

  /** How many comments a tab has; negative where that is not counted. */
  static long of(List<Count> counts, Set<Long> communities, String name) {
    ToLongFunction<Count> column = column(name);
    return name.equals("UNCERTAIN")
        ? -1
        : counts.stream()
            .filter(count -> communities.isEmpty() || communities.contains(count.communityId()))
            .mapToLong(column)
            .sum();
  }

  private static ToLongFunction<Count> column(String name) {
    return switch (name) {
      case "HELD" -> Count::held;
      case "APPEALED" -> Count::appealed;
      case "REPORTED" -> Count::reported;
      case "AUDIT" -> Count::audit;
      case "SECOND_LOOK" -> Count::secondLook;
      case "LEARNING" -> Count::learning;
      case "ESCALATED" -> Count::escalated;
      case "HANDED" -> Count::handed;
      default -> Count::waiting;
    };
  }
}
