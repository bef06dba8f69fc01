package org.comity.training.corpus.descriptor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;

/**
 * Reads a {@link CorpusDescriptor} from YAML. An unknown key is an error: it is a slip of the pen.
 */
public final class DescriptorYaml {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(Attribute.class, AttributeName.class)
          .build();

  private DescriptorYaml() {}

  /**
   * Reads one descriptor.
   *
   * @param file the file's name for messages
   * @param yaml its bytes
   * @return the descriptor
   * @throws CorpusException if it is not one
   */
  public static CorpusDescriptor read(String file, InputStream yaml) {
    try {
      return YAML.readValue(yaml, CorpusDescriptor.class);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new CorpusException(file, at == null ? 1 : at.getLineNr(), fault(e));
    } catch (IOException e) {
      throw new CorpusException(file + " cannot be read");
    }
  }

  private static String fault(JsonProcessingException e) {
    Throwable root = e.getCause() instanceof RuntimeException own ? own : e;
    String message =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root.getMessage();
    String first = String.valueOf(message).lines().findFirst().orElse("");
    String path =
        e instanceof JsonMappingException m
            ? m.getPathReference().replaceAll("[\\w.$]+\\[", "[")
            : "";
    return "not a descriptor: " + first + (path.isEmpty() ? "" : " (at " + path + ")");
  }

  /** The library knows no JSON; this says that an attribute is written as its name. */
  abstract static class AttributeName {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AttributeName(String name) {}
  }
}
