package org.comity.service.outbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an endpoint can be told of. */
public enum Event {
  /** A comment was decided on for the first time. */
  DECISION_CREATED("decision.created"),
  /** A comment was decided on again: it was edited, or a person decided. */
  DECISION_CHANGED("decision.changed"),
  /** A community is scored by another bundle from now on. */
  MODEL_PROMOTED("model.promoted"),
  /** An administrator wants to see whether messages arrive; sent to any endpoint, and no choice. */
  WEBHOOK_TEST("webhook.test");

  /** All that an endpoint can choose. */
  public static final Set<Event> CHOICES =
      Set.of(DECISION_CREATED, DECISION_CHANGED, MODEL_PROMOTED);

  private final String type;

  Event(String type) {
    this.type = type;
  }

  /**
   * The name on the wire.
   *
   * @return such as {@code decision.created}
   */
  public String type() {
    return type;
  }

  /**
   * Looks up a choice.
   *
   * @param type the name on the wire
   * @return nothing if it is none that an endpoint can choose
   */
  public static Optional<Event> choice(String type) {
    return Arrays.stream(values())
        .filter(event -> event.type.equals(type) && CHOICES.contains(event))
        .findFirst();
  }

  static String format(Set<Event> events) {
    return Arrays.stream(values())
        .filter(events::contains)
        .map(Event::type)
        .collect(Collectors.joining(","));
  }

  static Set<Event> parse(String types) {
    Set<Event> events = EnumSet.noneOf(Event.class);
    for (String type : types.split(",", -1)) {
      choice(type).ifPresent(events::add);
    }
    return events;
  }
}
