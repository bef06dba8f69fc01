package org.comity.training.migration.shadow;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.comity.training.corpus.EnvironmentException;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls at a pace, and again where the server is busy or the network fails: after a second,
 * and each time twice as long, up to a minute; or as long as the server says ({@code Retry-After},
 * RFC 9110, section 10.2.3). Not thread-safe.
 */
final class Retries {

  private static final int ATTEMPTS = 10;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Pace pace;
  private final Consumer<String> notices;
  private final Duration first;
  private boolean everAnswered;

  Retries(Pace pace, Consumer<String> notices) {
    this(pace, notices, Duration.ofSeconds(1));
  }

  /** The same with another first wait. */
  Retries(Pace pace, Consumer<String> notices, Duration first) {
    this.pace = pace;
    this.notices = notices;
    this.first = first;
  }

  /** A call. */
  @FunctionalInterface
  interface Call {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /**
   * Makes a call until it is answered.
   *
   * @return an answer that is neither "too many requests" nor a failure of the server
   * @throws EnvironmentException if none comes in ten attempts
   */
  HttpResponse<String> send(Call call) {
    String fault = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pace.await();
      HttpResponse<String> response = null;
      try {
        response = call.send();
        everAnswered = true;
        if (response.statusCode() != TOO_MANY_REQUESTS && response.statusCode() / 100 != 5) {
          return response;
        }
        fault = "answers " + response.statusCode();
      } catch (IOException e) {
        fault = "cannot be reached (" + e.getClass().getSimpleName() + ")";
        if (e instanceof ConnectException && !everAnswered) {
          throw given(fault + ": are the address and the network right?");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw given("was interrupted");
      }
      pauseAfter(attempt, fault, response);
    }
    throw given(fault + ", ten times");
  }

  private void pauseAfter(int attempt, String fault, @Nullable HttpResponse<String> response) {
    if (attempt == ATTEMPTS - 1) {
      return;
    }
    Duration wait = first.multipliedBy(1L << attempt);
    Duration asked = response == null ? null : retryAfter(response);
    Duration pause = asked != null ? asked : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    notices.accept("the old API " + fault + ": asking again in " + pause.toSeconds() + " s");
    pace.pause(pause);
  }

  /** In seconds; a date, which it may be too, is left to our own waits. */
  private static @Nullable Duration retryAfter(HttpResponse<String> response) {
    String value = response.headers().firstValue("Retry-After").orElse("");
    return value.matches("[0-9]{1,4}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
  }

  private static EnvironmentException given(String fault) {
    return new EnvironmentException(
        "the old API " + fault + "; earlier answers are in the log, the same command goes on");
  }
}
