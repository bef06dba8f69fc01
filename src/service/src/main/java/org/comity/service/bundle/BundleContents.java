package org.comity.service.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.service.bundle.ShownBundle.Contents;
import org.comity.service.bundle.ShownBundle.Head;
import org.comity.service.bundle.ShownBundle.Measured;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people want to know of a bundle from its files, and not the bundle itself: that would
 * take a second and tens of megabytes for each. Checksums are compared when it is loaded.
 */
final class BundleContents {

  private static final Logger LOG = Logger.getLogger(BundleContents.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private BundleContents() {}

  /** Null, and a line in the log, if the folder cannot be read. */
  static @Nullable Contents read(Path folder) {
    try {
      JsonNode manifest = JSON.readTree(Files.readAllBytes(folder.resolve("bundle.json")));
      Map<String, Measured> measured = measured(folder.resolve("metrics.json"));
      List<String> languages = new ArrayList<>();
      manifest.path("languages").forEach(tag -> languages.add(tag.asText()));
      List<Head> heads = new ArrayList<>();
      for (JsonNode head : manifest.path("attributes")) {
        String name = head.path("attribute").asText();
        heads.add(new Head(name, head.path("rows").asLong(), measured.get(name)));
      }
      return new Contents(languages, heads, card(folder.resolve("MODEL_CARD.md")));
    } catch (IOException e) {
      LOG.warnf("What %s says of itself cannot be read: %s", folder, e.getMessage());
      return null;
    }
  }

  private static Map<String, Measured> measured(Path file) throws IOException {
    Map<String, Measured> byAttribute = new HashMap<>();
    if (Files.isRegularFile(file)) {
      for (JsonNode attribute : JSON.readTree(Files.readAllBytes(file)).path("attributes")) {
        JsonNode pooled = attribute.path("pooled");
        byAttribute.put(
            attribute.path("attribute").asText(),
            new Measured(
                pooled.path("rows").asLong(),
                pooled.path("positives").asLong(),
                pooled.path("auc").asDouble(),
                pooled.path("averagePrecision").asDouble(),
                pooled.path("ece").asDouble()));
      }
    }
    return byAttribute;
  }

  private static @Nullable String card(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : null;
  }
}
