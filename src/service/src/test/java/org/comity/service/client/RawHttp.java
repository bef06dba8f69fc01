package org.comity.service.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends requests byte by byte, as no client library of good manners would. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 60_000;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param status HTTP
   * @param headers as lines
   * @param body in UTF-8
   */
  public record Answer(int status, List<String> headers, String body) {

    /**
     * A header.
     *
     * @param name in any case
     * @return its first value
     */
    public Optional<String> header(String name) {
      String begin = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .findFirst();
    }
  }

  /**
   * Sends a request to the service under test and reads to the end.
   *
   * @param head request line and headers without length, a line each
   * @param body as it is
   * @return what came back
   * @throws IOException if nothing does
   */
  public static Answer send(List<String> head, byte[] body) throws IOException {
    List<String> lines = new ArrayList<>(head);
    lines.add("Content-Length: " + body.length);
    lines.add("Connection: close");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      out.write(body);
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer(answer.toByteArray());
    }
  }

  private static Answer answer(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int end = text.indexOf("\r\n\r\n");
    List<String> head = List.of(text.substring(0, end).split("\r\n", -1));
    return new Answer(
        Integer.parseInt(head.get(0).split(" ", 3)[1]),
        head.subList(1, head.size()),
        text.substring(end + 4));
  }
}
