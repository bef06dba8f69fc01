package org.comity.service.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.archive.BundleArchive;
import org.comity.model.Bundle;
import org.jspecify.annotations.Nullable;

/** Small bundles as they are handed in, and such as nobody should take. */
public final class Archives {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEARNT = "0";
  private static @Nullable Path learnt;

  private Archives() {}

  /**
   * A bundle that was learnt in a second, once for all tests, under an id of its own.
   *
   * @param version its id is {@code sample-} and this
   * @param folder is made
   */
  public static Bundle learn(String version, Path folder) throws IOException {
    return learn(version, folder, manifest -> {});
  }

  /** The same, surer of everything: its scores are others. */
  public static Bundle learnSurer(String version, Path folder) throws IOException {
    return learn(
        version,
        folder,
        manifest ->
            manifest
                .path("attributes")
                .forEach(
                    head -> {
                      double weight = head.path("linearWeight").asDouble();
                      ((ObjectNode) head).put("linearWeight", 2 * weight);
                    }));
  }

  /** One that takes good for bad. */
  public static Bundle learnFlipped(String version, Path folder) throws IOException {
    return SampleBundle.writeFlipped(version, folder);
  }

  /** The same without one of its attributes. */
  public static Bundle learnWithout(String attribute, String version, Path folder)
      throws IOException {
    return learn(
        version,
        folder,
        manifest -> {
          Iterator<JsonNode> heads = manifest.path("attributes").iterator();
          while (heads.hasNext()) {
            if (heads.next().path("attribute").asText().equals(attribute)) {
              heads.remove();
            }
          }
        });
  }

  private static Bundle learn(String version, Path folder, Consumer<ObjectNode> change)
      throws IOException {
    copy(learnt(), Files.createDirectories(folder));
    ObjectNode manifest = (ObjectNode) JSON.readTree(folder.resolve("bundle.json").toFile());
    change.accept(manifest.put("version", version));
    write(folder, "bundle.json", JSON.writeValueAsString(manifest));
    return Bundle.read(folder);
  }

  private static synchronized Path learnt() throws IOException {
    Path known = learnt;
    if (known == null) {
      known = Files.createTempDirectory("sample-bundle");
      SampleBundle.write(LEARNT, known);
      learnt = known;
    }
    return known;
  }

  /** The bundle with another card. */
  public static Path withCard(Path bundle, Path folder, String card) throws IOException {
    copy(bundle, Files.createDirectories(folder));
    write(folder, "MODEL_CARD.md", card);
    return folder;
  }

  /** The bundle with one more file, which its checksums name. */
  public static Path withFile(Path bundle, Path folder, String name, byte[] content)
      throws IOException {
    copy(bundle, Files.createDirectories(folder));
    Files.writeString(folder.resolve("CHECKSUMS"), "0  " + name + "\n", StandardOpenOption.APPEND);
    write(folder, name, content);
    return folder;
  }

  private static void write(Path folder, String name, String content) throws IOException {
    write(folder, name, content.getBytes(UTF_8));
  }

  /** A file with its checksum. */
  private static void write(Path folder, String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    Path list = folder.resolve("CHECKSUMS");
    List<String> lines =
        Files.readAllLines(list).stream()
            .map(line -> line.endsWith("  " + name) ? sha256(content) + "  " + name : line)
            .toList();
    Files.writeString(list, String.join("\n", lines) + "\n");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All files, one by one. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** As it is handed in. */
  public static byte[] of(Path bundle) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleArchive.pack(bundle, out);
    return out.toByteArray();
  }

  /** With another file than its checksums say; null takes the file out. */
  public static byte[] of(Path bundle, String name, @Nullable String content) throws IOException {
    Path folder = Files.createTempDirectory(bundle.getParent(), "with");
    copy(bundle, folder);
    if (content == null) {
      Files.delete(folder.resolve(name));
    } else {
      Files.writeString(folder.resolve(name), content);
    }
    return of(folder);
  }

  /** With another file, and checksums that say so. */
  public static byte[] signed(Path bundle, String name, String content) throws IOException {
    Path folder = Files.createTempDirectory(bundle.getParent(), "signed");
    copy(bundle, folder);
    write(folder, name, content);
    return of(folder);
  }
}
