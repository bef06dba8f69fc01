package org.comity.training.suite;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;

/**
 * Reads one file. A slip of the pen is refused, and told without what the parser quotes of the
 * file: its messages hold sentences.
 */
final class SuiteYaml {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(Attribute.class, AttributeName.class)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What can be a key; anything else may be a sentence that lacks its quotation marks. */
  private static final Pattern KEY = Pattern.compile("[a-z]+(_[a-z]+)*");

  private SuiteYaml() {}

  /** Reads a file as a suite of a kind. */
  static <T> T read(String name, Path file, Class<T> kind) {
    try {
      T suite = YAML.readValue(Files.readAllBytes(file), kind);
      if (suite == null) {
        throw new CorpusException(name + " is empty: write a suite or remove it");
      }
      return suite;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new CorpusException(name, at == null ? 1 : at.getLineNr(), fault(e));
    } catch (IOException e) {
      throw new CorpusException(name + " cannot be read");
    }
  }

  private static String fault(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "has the unknown key " + key(unknown.getPropertyName()) + ": correct or remove it";
    }
    boolean syntax = e.getCause() instanceof StreamReadException;
    if (e instanceof JsonMappingException mapping && !syntax) {
      String what =
          e.getCause() instanceof IllegalArgumentException ours
              ? ours.getMessage()
              : "is not of the form expected: is a text without quotation marks?";
      return place(mapping) + what;
    }
    return "is not YAML, or has a key twice: look for quotation marks left open";
  }

  /** Such as {@code pairs 3, civil}; nothing at the top. */
  private static String place(JsonMappingException e) {
    StringBuilder place = new StringBuilder();
    for (Reference step : e.getPath()) {
      boolean entry = step.getFieldName() == null;
      place.append(entry ? " " : place.isEmpty() ? "" : ", ");
      place.append(entry ? String.valueOf(step.getIndex() + 1) : key(step.getFieldName()));
    }
    return place.isEmpty() ? "" : place + ": ";
  }

  private static String key(String name) {
    return KEY.matcher(name).matches() ? "\"" + name + "\"" : "(no word)";
  }

  /** The library knows no JSON; this says that an attribute is written as its name. */
  abstract static class AttributeName {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AttributeName(String name) {}
  }
}
