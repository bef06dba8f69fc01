package org.comity.service.door.discourse.hook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the JSON in a body. Discourse sends it as it is, even where it is set to send a form and
 * says so in the header; a form that has it as its field {@code payload} is read, too.
 */
final class DiscourseBody {

  private static final byte[] FIELD = "payload=".getBytes(StandardCharsets.US_ASCII);

  private DiscourseBody() {}

  /**
   * The JSON.
   *
   * @param body as it came
   * @return bytes in UTF-8, or the body itself if it is no form
   */
  static byte[] json(byte[] body) {
    if (!isForm(body)) {
      return body;
    }
    // A form is ASCII; what is not shows up as text that is no JSON.
    String form =
        new String(body, FIELD.length, body.length - FIELD.length, StandardCharsets.UTF_8);
    int end = form.indexOf('&');
    String value = end < 0 ? form : form.substring(0, end);
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Broken escapes: the reader of JSON refuses them with a sentence.
      return body;
    }
  }

  private static boolean isForm(byte[] body) {
    return body.length >= FIELD.length
        && Arrays.equals(body, 0, FIELD.length, FIELD, 0, FIELD.length);
  }
}
