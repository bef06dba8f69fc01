package org.comity.training.corpus.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Downloads files. What has arrived of one stays beside it as {@code .part}, and the next attempt
 * asks for the rest. Thread-safe for different files.
 */
public final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int BUFFER = 1 << 16;
  private static final int PARTIAL = 206;
  private static final int BEYOND_END = 416;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();

  /** Is told how far a download is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * More has arrived.
     *
     * @param received bytes so far, those of earlier attempts included
     * @param total bytes of the whole file; -1 if the server does not say
     */
    void at(long received, long total);
  }

  /** What became of a file. */
  public enum Outcome {
    /** It was there already and is what it was. */
    PRESENT,
    /** It was downloaded and is what the descriptor or an earlier fetch says. */
    VERIFIED,
    /** It was downloaded and its checksum recorded, as none was known. */
    RECORDED
  }

  /**
   * Gets a file.
   *
   * @param wanted what to get
   * @param folder the data folder
   * @param progress is told how far it is
   * @return what became of it
   * @throws EnvironmentException if the network, the server or the disk fails
   * @throws CorpusException if the file is not the one that it should be
   */
  public Outcome fetch(CorpusDescriptor.Fetch wanted, Path folder, Progress progress) {
    Path target = folder.resolve(wanted.path());
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Checksum expected = expected(wanted, target);
      if (Files.exists(target)) {
        verify(target, target, expected);
        return Outcome.PRESENT;
      }
      Path part = target.resolveSibling(target.getFileName() + ".part");
      receive(URI.create(wanted.url()), part, progress);
      verify(part, target, expected);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return expected == null ? Outcome.RECORDED : Outcome.VERIFIED;
    } catch (IOException e) {
      throw new EnvironmentException(
          wanted.url() + " could not be fetched to " + target + ": " + reason(e), e);
    }
  }

  private static @Nullable Checksum expected(CorpusDescriptor.Fetch wanted, Path target)
      throws IOException {
    return wanted.sha256() == null ? Checksum.recorded(target) : new Checksum(wanted.sha256());
  }

  private static void verify(Path file, Path target, @Nullable Checksum expected)
      throws IOException {
    Checksum found = Checksum.of(file);
    if (expected != null && !expected.equals(found)) {
      if (!file.equals(target)) {
        // The rest of a wrong beginning would be wrong for ever.
        Files.delete(file);
      }
      throw new CorpusException(
          target + " has the checksum " + found.hex() + " instead of " + expected.hex());
    }
    found.record(target);
  }

  private void receive(URI url, Path part, Progress progress) throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<InputStream> response = ask(url, have);
    if (response.statusCode() == BEYOND_END && have > 0) {
      response.body().close();
      Files.delete(part);
      have = 0;
      response = ask(url, 0);
    }
    try (InputStream body = response.body()) {
      if (response.statusCode() / 100 != 2) {
        throw new EnvironmentException(
            url.getHost() + " answers " + response.statusCode() + " for " + url);
      }
      boolean goesOn = response.statusCode() == PARTIAL && have > 0;
      OptionalLong length = response.headers().firstValueAsLong("Content-Length");
      append(body, part, goesOn ? have : 0, length, progress);
    }
  }

  private HttpResponse<InputStream> ask(URI url, long from) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE).GET();
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void append(
      InputStream body, Path part, long have, OptionalLong length, Progress progress)
      throws IOException {
    long total = length.isPresent() ? have + length.getAsLong() : -1;
    StandardOpenOption mode =
        have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, mode)) {
      byte[] buffer = new byte[BUFFER];
      long received = have;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        out.write(buffer, 0, n);
        received += n;
        progress.at(received, total);
      }
    }
  }

  private static String reason(IOException e) {
    boolean network = e instanceof ConnectException || e instanceof HttpTimeoutException;
    String advice =
        network
            ? "the server cannot be reached, is there a network?"
            : "what has arrived is kept, the next fetch goes on from there";
    String detail = e.getMessage() == null ? "" : ": " + e.getMessage();
    return advice + " (" + e.getClass().getSimpleName() + detail + ")";
  }
}
