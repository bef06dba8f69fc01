package org.comity.training.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.corpus.descriptor.CorpusDescriptor.Fetch;
import org.comity.training.corpus.fetch.Download.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

  private static final byte[] DATA =
      "id,text\n1,Good morning\n2,Good night\n".repeat(5000).getBytes(UTF_8);

  @TempDir private Path folder = Path.of("");

  private final List<String> ranges = new ArrayList<>();
  private HttpServer server = newServer();
  private boolean knowsRanges = true;
  private int hangUpAfter = Integer.MAX_VALUE;

  @BeforeEach
  void start() {
    server.createContext("/set.csv", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void downloadsRecordsAndFindsItAgain() throws IOException {
    List<Long> progress = new ArrayList<>();
    Fetch wanted = wanted(null);
    Download download = new Download();
    assertThat(download.fetch(wanted, folder, (received, total) -> progress.add(total)))
        .isEqualTo(Outcome.RECORDED);
    assertThat(folder.resolve("sub/set.csv")).hasBinaryContent(DATA);
    assertThat(folder.resolve("sub/set.csv.sha256")).content().matches("[0-9a-f]{64}  set.csv\n");
    assertThat(progress).isNotEmpty().containsOnly((long) DATA.length);
    assertThat(fetch(wanted)).isEqualTo(Outcome.PRESENT);
    assertThat(ranges).containsExactly("none");
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    interruptAt(70_000);
    assertThat(fetch(wanted(null))).isEqualTo(Outcome.RECORDED);
    assertThat(folder.resolve("sub/set.csv")).hasBinaryContent(DATA);
    assertThat(ranges).containsExactly("bytes=70000-");
    assertThat(folder.resolve("sub/set.csv.part")).doesNotExist();
  }

  @Test
  void keepsWhatArrivedBeforeTheServerHungUp() throws IOException {
    hangUpAfter = 50_000;
    assertThatThrownBy(() -> fetch(wanted(null)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("the next fetch goes on from there");
    assertThat(folder.resolve("sub/set.csv")).doesNotExist();
    assertThat(Files.size(folder.resolve("sub/set.csv.part"))).isEqualTo(50_000);
    hangUpAfter = Integer.MAX_VALUE;
    fetch(wanted(null));
    assertThat(folder.resolve("sub/set.csv")).hasBinaryContent(DATA);
    assertThat(ranges).containsExactly("none", "bytes=50000-");
  }

  @Test
  void startsOverWhereTheServerKnowsNoRanges() throws IOException {
    knowsRanges = false;
    interruptAt(70_000);
    fetch(wanted(null));
    assertThat(folder.resolve("sub/set.csv")).hasBinaryContent(DATA);
  }

  @Test
  void startsOverWhereTheBeginningIsLongerThanTheFile() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.write(folder.resolve("sub/set.csv.part"), new byte[DATA.length + 1]);
    fetch(wanted(null));
    assertThat(folder.resolve("sub/set.csv")).hasBinaryContent(DATA);
    assertThat(ranges).hasSize(2);
  }

  @Test
  void keepsNothingOfAFileWithAnotherChecksum() {
    assertThatThrownBy(() -> fetch(wanted("ab".repeat(32))))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("has the checksum")
        .hasMessageContaining("instead of abab");
    assertThat(folder.resolve("sub")).isEmptyDirectory();
  }

  @Test
  void noticesThatAFileHasChangedSinceItWasRecorded() throws IOException {
    fetch(wanted(null));
    Files.writeString(folder.resolve("sub/set.csv"), "other");
    assertThatThrownBy(() -> fetch(wanted(null))).hasMessageContaining("has the checksum");
    assertThat(folder.resolve("sub/set.csv")).hasContent("other");
  }

  @Test
  void verifiesAgainstTheDescriptor() throws IOException {
    fetch(wanted(null));
    String sum = Files.readString(folder.resolve("sub/set.csv.sha256")).substring(0, 64);
    Files.delete(folder.resolve("sub/set.csv"));
    assertThat(fetch(wanted(sum))).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void saysWhatTheServerAnswersOrThatThereIsNone() {
    Fetch lost = new Fetch(address() + "/lost.csv", null, "lost.csv");
    assertThatThrownBy(() -> fetch(lost))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("answers 404");
    stop();
    assertThatThrownBy(() -> fetch(wanted(null)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("is there a network?");
  }

  private Outcome fetch(Fetch wanted) {
    return new Download().fetch(wanted, folder, (received, total) -> {});
  }

  private Fetch wanted(@Nullable String sha256) {
    return new Fetch(address() + "/set.csv", sha256, "sub/set.csv");
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void interruptAt(int bytes) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.write(folder.resolve("sub/set.csv.part"), Arrays.copyOf(DATA, bytes));
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "none" : range);
    int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    try (exchange) {
      if (from >= DATA.length) {
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, DATA.length - from);
      exchange.getResponseBody().write(DATA, from, Math.min(hangUpAfter, DATA.length - from));
      exchange.getResponseBody().flush();
    }
  }
}
