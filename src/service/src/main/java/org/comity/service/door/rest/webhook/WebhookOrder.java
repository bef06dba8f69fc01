package org.comity.service.door.rest.webhook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.ReceiverAddress;
import org.comity.service.outbox.ReceiverNetworks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to make, or what to change of one.
 *
 * @param url where to post to
 * @param events what to tell of
 * @param enabled whether it gets anything
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "WebhookOrder", description = "What is missing of a change stays as it is.")
record WebhookOrder(
    @Schema(
            description =
                "Where to post to: http or https, at most 2,000 characters; required for a new one."
                    + " At a public address, unless the operator allows private ones.")
        @Nullable String url,
    @Schema(
            description =
                "What to tell of: decision.created, decision.changed, model.promoted; all of them"
                    + " if a new webhook names none.")
        @Nullable List<String> events,
    @Schema(description = "Whether it gets anything; true for a new one.")
        @Nullable Boolean enabled) {

  /** Of a new webhook. */
  Endpoint.Choice choice(ReceiverNetworks networks) {
    return new Endpoint.Choice(
        checked(Given.required("url", url), networks),
        events == null ? Event.CHOICES : checked(events));
  }

  boolean isChoice() {
    return url != null || events != null;
  }

  /** Of one that is there. */
  Endpoint.Choice choice(Endpoint endpoint, ReceiverNetworks networks) {
    return new Endpoint.Choice(
        url == null ? endpoint.url() : checked(url, networks),
        events == null ? endpoint.events() : checked(events));
  }

  private static String checked(String given, ReceiverNetworks networks) {
    String url = Given.words("url", given, ReceiverAddress.MAX_LENGTH);
    try {
      networks
          .refusal(ReceiverAddress.of(url))
          .ifPresent(
              rule -> {
                throw new ProblemException(Problem.invalid("url", rule));
              });
    } catch (UnknownHostException e) {
      // It may not be there yet. A test message shows whether it is.
      return url;
    } catch (IllegalArgumentException e) {
      String rule = e.getMessage();
      throw new ProblemException(Problem.invalid("url", rule == null ? "a URL" : rule));
    }
    return url;
  }

  private static Set<Event> checked(List<String> types) {
    Set<Event> chosen = EnumSet.noneOf(Event.class);
    for (String type : types) {
      chosen.add(
          Event.choice(Given.required("events", type))
              .orElseThrow(
                  () -> new ProblemException(Problem.invalid("events", "of " + choices()))));
    }
    if (chosen.isEmpty()) {
      throw new ProblemException(Problem.missing("events"));
    }
    return chosen;
  }

  private static String choices() {
    return Event.CHOICES.stream().map(Event::type).sorted().collect(Collectors.joining(", "));
  }
}
