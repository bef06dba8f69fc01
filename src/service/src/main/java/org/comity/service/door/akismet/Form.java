package org.comity.service.door.akismet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body of the type {@code application/x-www-form-urlencoded}, whatever type its
 * sender gave it. Values are read as UTF-8, and where they are not, in the character set that the
 * field {@code blog_charset} names. A name that comes twice counts the last time, as in PHP.
 */
final class Form {

  /** As many as PHP reads; blogs send some sixty with every comment. */
  private static final int MAX_FIELDS = 1_000;

  private static final String CHARSET_FIELD = "blog_charset";
  private static final char REPLACEMENT = 0xFFFD;

  private final Map<String, byte[]> fields;
  private final @Nullable Charset declared;

  private Form(Map<String, byte[]> fields) {
    this.fields = fields;
    this.declared = charset(fields.get(CHARSET_FIELD));
  }

  /**
   * Reads the fields.
   *
   * @throws AkismetException if the body is no form
   */
  static Form read(byte[] body) {
    if (body.length > AkismetDoorway.MAX_BYTES) {
      throw AkismetException.tooLarge();
    }
    Map<String, byte[]> fields = new LinkedHashMap<>();
    int begin = 0;
    while (begin <= body.length) {
      int end = indexOf(body, '&', begin, body.length);
      int equals = indexOf(body, '=', begin, end);
      if (end > begin) {
        String name = new String(decode(body, begin, equals), StandardCharsets.UTF_8);
        fields.put(name, decode(body, Math.min(equals + 1, end), end));
      }
      if (fields.size() > MAX_FIELDS) {
        throw AkismetException.faulty("At most " + MAX_FIELDS + " fields are read.");
      }
      begin = end + 1;
    }
    return new Form(fields);
  }

  private static int indexOf(byte[] body, char sought, int begin, int end) {
    int at = begin;
    while (at < end && body[at] != sought) {
      at++;
    }
    return at;
  }

  private static byte[] decode(byte[] body, int begin, int end) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - begin);
    for (int at = begin; at < end; at++) {
      if (body[at] == '%') {
        int high = at + 2 < end ? Character.digit(body[at + 1], 16) : -1;
        int low = at + 2 < end ? Character.digit(body[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw AkismetException.faulty(
              "The body is not application/x-www-form-urlencoded: a percent sign is not followed"
                  + " by two hexadecimal digits.");
        }
        decoded.write(high * 16 + low);
        at += 2;
      } else {
        decoded.write(body[at] == '+' ? ' ' : body[at]);
      }
    }
    return decoded.toByteArray();
  }

  private static @Nullable Charset charset(byte @Nullable [] name) {
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(new String(name, StandardCharsets.US_ASCII).strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * The value of a field.
   *
   * @return null if there is none, or nothing but white space
   * @throws AkismetException if it is in another character set
   */
  @Nullable String get(String name) {
    byte[] value = fields.get(name);
    String text = value == null ? null : text(name, value);
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * The values of a list, which clients write as {@code name}, {@code name[]} or {@code name[0]}.
   */
  List<String> list(String name) {
    List<String> values = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          if (field.equals(name) || field.startsWith(name + "[")) {
            values.add(text(name, value));
          }
        });
    return values;
  }

  private String text(String name, byte[] value) {
    return decoded(value, StandardCharsets.UTF_8)
        .or(() -> declared == null ? Optional.empty() : decoded(value, declared))
        // A zero has no place in a text, and one of the databases would refuse it.
        .map(text -> text.replace('\0', REPLACEMENT))
        .orElseThrow(
            () ->
                AkismetException.faulty(
                    "The field "
                        + name
                        + " is neither UTF-8 nor in a character set that blog_charset names."));
  }

  private static Optional<String> decoded(byte[] value, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
