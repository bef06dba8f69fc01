package org.comity.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BundleManifest} as JSON. Jackson's data binding writes it. Reading goes without: to load
 * its 500 classes and have it look through our records took a fresh Java longer than all else of a
 * bundle, and a manifest is nothing but records, lists, texts and numbers.
 */
final class ManifestFile {

  private ManifestFile() {}

  static byte[] write(BundleManifest manifest) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    return (json.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote, in this version or a later one: fields that are not known are
   * left out.
   *
   * @throws IOException if it is no JSON
   * @throws IllegalArgumentException if it is no manifest
   */
  static BundleManifest read(byte[] json) throws IOException {
    try (JsonParser in = new JsonFactory().createParser(json)) {
      in.nextToken();
      return (BundleManifest) record(value(in), BundleManifest.class);
    }
  }

  /** Maps, lists, texts, numbers, Booleans and nulls. */
  private static @Nullable Object value(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("the JSON ends too early");
    }
    return switch (token) {
      case START_OBJECT -> fields(in);
      case START_ARRAY -> elements(in);
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NULL -> null;
      default -> in.getText();
    };
  }

  private static Map<String, @Nullable Object> fields(JsonParser in) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      fields.put(name, value(in));
    }
    return fields;
  }

  private static List<@Nullable Object> elements(JsonParser in) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(in));
    }
    return elements;
  }

  /** A missing number is 0, another missing value null: whether it may be, its record says. */
  private static @Nullable Object bound(@Nullable Object value, Type type) {
    if (type == double.class || type == long.class || type == int.class) {
      return number(value == null ? Long.valueOf(0) : value, type);
    }
    if (type == boolean.class) {
      return value == null ? false : value;
    }
    if (value == null) {
      return null;
    }
    if (type instanceof ParameterizedType list && value instanceof List<?> elements) {
      Type element = list.getActualTypeArguments()[0];
      return elements.stream().map(each -> bound(each, element)).toList();
    }
    return type instanceof Class<?> of && of.isRecord() ? record(value, of) : value;
  }

  private static Object number(Object value, Type type) {
    if (!(value instanceof Number number)) {
      throw new IllegalArgumentException("a manifest has something else for a number");
    }
    if (type == double.class) {
      return number.doubleValue();
    }
    return type == long.class ? (Object) number.longValue() : Math.toIntExact(number.longValue());
  }

  private static Object record(@Nullable Object value, Class<?> type) {
    if (!(value instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException("a manifest has no " + type.getSimpleName());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> bound(fields.get(each.getName()), each.getGenericType()))
            .toArray();
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException refused) {
      throw new IllegalArgumentException("a manifest has a wrong " + type.getSimpleName(), refused);
    }
  }
}
