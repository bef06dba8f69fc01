package org.comity.service.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the bodies of one door: UTF-8 and nothing else, of a limited size. Safe for use by many
 * threads.
 *
 * @param <T> the door's record
 */
public final class BodyReader<T> {

  private static final char REPLACED = 0xFFFD;
  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private final ObjectReader reader;
  private final int maxBytes;

  private BodyReader(ObjectReader reader, int maxBytes) {
    this.reader = reader;
    this.maxBytes = maxBytes;
  }

  /**
   * A reader.
   *
   * @param mapper as the service sets it up
   * @param form what to make of a body
   * @param maxBytes the most bytes that a body may have
   */
  public BodyReader(ObjectMapper mapper, Class<T> form, int maxBytes) {
    this(mapper.readerFor(form), maxBytes);
  }

  /**
   * A reader of the same that refuses names which the record does not have: mostly they are
   * mistyped, and what their sender wanted would be left undone without a word.
   *
   * @return the reader
   */
  public BodyReader<T> knowingAllNames() {
    return new BodyReader<>(
        reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), maxBytes);
  }

  /**
   * Reads.
   *
   * @param body JSON in UTF-8
   * @return the record
   * @throws FaultyBodyException if there is none
   */
  public T read(byte[] body) {
    if (body.length > maxBytes) {
      throw new FaultyBodyException(JsonFault.without(JsonFault.Kind.TOO_LARGE));
    }
    String json = decoded(body);
    if (json.isBlank()) {
      throw new FaultyBodyException(JsonFault.without(JsonFault.Kind.EMPTY));
    }
    try {
      T read = reader.readValue(json);
      if (read == null) {
        throw new FaultyBodyException(JsonFault.without(JsonFault.Kind.EMPTY));
      }
      return read;
    } catch (IOException e) {
      throw new FaultyBodyException(JsonFault.of(e));
    }
  }

  /** Left to itself the JSON library would guess at UTF-16 and UTF-32. */
  private static String decoded(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    // JSON in UTF-16 or UTF-32 has a zero among its first bytes; in UTF-8 it can have none.
    boolean wide = text.indexOf('\0') >= 0;
    if (wide || (text.indexOf(REPLACED) >= 0 && !isUtf8(body))) {
      throw new FaultyBodyException(JsonFault.without(JsonFault.Kind.NOT_UTF8));
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Decodes again without mercy: the text may really hold the sign for what was not decoded. */
  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
