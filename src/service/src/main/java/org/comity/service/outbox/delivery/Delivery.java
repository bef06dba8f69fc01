package org.comity.service.outbox.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Outbox.Taken;
import org.comity.service.outbox.ReceiverAddress;
import org.comity.service.outbox.ReceiverNetworks;
import org.comity.service.outbox.delivery.Answer.Delivered;
import org.comity.service.outbox.delivery.Answer.Failed;
import org.comity.service.outbox.delivery.Answer.Gone;
import org.comity.service.signature.StandardWebhook;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Posts one message to its endpoint, signed. Redirects are not followed: they could lead where an
 * endpoint may not be. What a host's name stands for is looked at before each attempt. The
 * connection asks for it again, and as Java keeps an answer for half a minute, both see the same
 * but for the instant at which it is forgotten.
 */
@Singleton
final class Delivery {

  private final Timing timing;
  private final ReceiverNetworks networks;
  private final HttpClient client;
  private final Clock clock = Database.CLOCK;

  @Inject
  Delivery(Timing timing, ReceiverNetworks networks) {
    this.timing = timing;
    this.networks = networks;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timing.timeout())
            .build();
  }

  /** Waits for the answer, or for the end of the time that the receiver has. */
  Answer attempt(Taken taken) {
    try {
      ReceiverAddress address = ReceiverAddress.of(taken.endpoint().url());
      Optional<String> refusal = networks.refusal(address);
      return refusal.isPresent()
          ? failed("The host must be " + refusal.get() + ".")
          : post(request(address, taken.message(), taken.endpoint()));
    } catch (UnknownHostException e) {
      return failed("The host's name is not known.");
    } catch (IllegalArgumentException e) {
      return failed("The URL cannot be used.");
    }
  }

  private HttpRequest request(ReceiverAddress address, Message message, Endpoint endpoint) {
    Instant now = clock.instant();
    String id = message.messageId();
    byte[] body = message.payload().getBytes(StandardCharsets.UTF_8);
    StandardWebhook signer = StandardWebhook.with(endpoint.secrets().validAt(now));
    return HttpRequest.newBuilder(address.uri())
        .timeout(timing.timeout())
        .header("Content-Type", "application/json")
        .header("User-Agent", "Comity")
        .header(StandardWebhook.ID, id)
        .header(StandardWebhook.TIMESTAMP, String.valueOf(now.getEpochSecond()))
        .header(StandardWebhook.SIGNATURE, signer.sign(id, now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** The request's own limit ends with the first byte of a body, which may come one by one. */
  private Answer post(HttpRequest request) {
    CompletableFuture<HttpResponse<@Nullable Void>> sent =
        client.sendAsync(request, head -> new LimitedBody());
    try {
      return answer(sent.get(timing.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sent.cancel(true);
      return tooSlow();
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      return failed("The service was stopped.");
    }
  }

  private Answer answer(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Delivered(status);
    }
    if (status == Gone.STATUS) {
      return new Gone();
    }
    String error =
        status >= 300 && status < 400
            ? "The receiver answered " + status + ", and redirects are not followed."
            : "The receiver answered " + status + ".";
    String wait = response.headers().firstValue("Retry-After").orElse(null);
    return new Failed(status, error, RetryAfter.read(status, wait, clock.instant()));
  }

  private Answer failed(@Nullable Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return tooSlow();
    }
    if (cause instanceof ConnectException) {
      return failed("The receiver cannot be reached.");
    }
    if (cause instanceof SSLException) {
      return failed("The receiver's certificate or its TLS is not good.");
    }
    String kind = cause == null ? "unknown" : cause.getClass().getSimpleName();
    return failed("The connection failed (" + kind + ").");
  }

  private Answer tooSlow() {
    return failed("The receiver did not answer within " + timing.timeout().toMillis() + " ms.");
  }

  private static Answer failed(String error) {
    return new Failed(null, error, null);
  }
}
