package org.comity.service.bundle.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.service.bundle.store.RefusedBundleException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A folder that somebody says is a bundle, looked at until it has scored. The bundle itself is let
 * go of then: the memory it takes is needed where its files are written.
 *
 * @param manifest what it says of itself
 * @param attributes names of what it scores
 * @param sha256 of its CHECKSUMS, in hexadecimal
 * @param sizeBytes of all its files
 */
record BundleCheck(
    BundleManifest manifest, List<String> attributes, String sha256, long sizeBytes) {

  private static final String CHECKSUMS = "CHECKSUMS";
  private static final String MANIFEST = "bundle.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each is read as its language whatever stands beside it, and offends nobody. */
  private static final Map<String, String> MILD =
      Map.of(
          "en", "Thank you for this article, it was good to read and helpful.",
          "ar", "شكرا لكم على هذا المقال، كان جيدا ومفيدا لكل الناس.");

  /**
   * Looks.
   *
   * @param folder with the files and nothing else
   * @param id that it must have
   * @return what it is
   * @throws RefusedBundleException if it is no bundle of that id which scores here
   * @throws IOException if a file cannot be read
   */
  static BundleCheck of(Path folder, String id) throws IOException {
    checkFiles(folder);
    checkManifest(folder, id);
    Bundle bundle = read(folder);
    if (!bundle.id().equals(id)) {
      throw refused("it says that it is " + bundle.id() + ", and is handed in as " + id);
    }
    checkScores(bundle);
    List<String> attributes =
        bundle.attributes().stream().map(attribute -> attribute.name()).toList();
    return new BundleCheck(bundle.manifest(), attributes, sha256(folder), size(folder));
  }

  /**
   * What a bundle's files are known by.
   *
   * @param folder of a bundle
   * @return the SHA-256 of its CHECKSUMS, in hexadecimal
   * @throws IOException if it has none
   */
  static String sha256(Path folder) throws IOException {
    try {
      byte[] list = Files.readAllBytes(folder.resolve(CHECKSUMS));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * The same of what lies on a shelf, and may be damaged.
   *
   * @param folder of a bundle, perhaps
   * @return null if it has no CHECKSUMS
   */
  static @Nullable String known(Path folder) {
    try {
      return sha256(folder);
    } catch (IOException e) {
      return null;
    }
  }

  static long size(Path folder) throws IOException {
    long size = 0;
    for (Path file : files(folder)) {
      size += Files.size(file);
    }
    return size;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** A file that no checksum is known of could be anything. */
  private static void checkFiles(Path folder) throws IOException {
    Path list = folder.resolve(CHECKSUMS);
    if (!Files.isRegularFile(list)) {
      throw refused("it has no " + CHECKSUMS);
    }
    Set<String> named = new TreeSet<>(Set.of(CHECKSUMS));
    new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> named.add(line.substring(line.lastIndexOf(' ') + 1)));
    Set<String> there =
        files(folder).stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!named.equals(there)) {
      throw refused("its files are not those that its " + CHECKSUMS + " names");
    }
  }

  /** Before anything is opened: a manifest may name an encoder's files anywhere. */
  private static void checkManifest(Path folder, String id) throws IOException {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw refused("it has no " + MANIFEST);
    }
    JsonNode manifest = tree(file);
    String said = manifest.path("name").asText() + "-" + manifest.path("version").asText();
    if (!said.equals(id)) {
      throw refused("it says that it is another than " + id);
    }
    if (!manifest.path("encoder").isMissingNode() && !manifest.path("encoder").isNull()) {
      throw refused(
          "it needs a sentence encoder, whose files are on the machine where it was trained and not"
              + " on those that score: train one without an encoder");
    }
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw refused("its " + MANIFEST + " is no JSON");
    }
  }

  /**
   * Whatever a damaged file makes a reader do: it comes from elsewhere, and must not do it here.
   */
  private static Bundle read(Path folder) {
    try {
      return Bundle.read(folder);
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw refused("it cannot be read (" + message.replace(folder.toString(), "it") + ")");
    } catch (OutOfMemoryError e) {
      // Of the few large arrays of a bundle: without them there is as much room as before.
      throw refused("this process has no memory for it: start it with more (-Xmx)");
    }
  }

  private static void checkScores(Bundle bundle) {
    CommentClassifier classifier = new CommentClassifier(bundle);
    if (bundle.languages().isEmpty()) {
      throw refused("it reads no language");
    }
    for (String language : new TreeSet<>(bundle.languages())) {
      String text = MILD.get(language);
      if (text == null) {
        throw refused("it reads " + language + ", which this Comity does not know");
      }
      if (!isScored(classifier, Comment.of(MANIFEST, text).withLang(language))) {
        throw refused("it has no scores for an everyday sentence in its language " + language);
      }
    }
  }

  private static boolean isScored(CommentClassifier classifier, Comment comment) {
    try {
      Assessment assessment = classifier.assess(comment);
      return assessment instanceof Scored scored
          && scored.scores().byAttribute().values().stream()
              .allMatch(score -> score >= 0 && score <= 1);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static RefusedBundleException refused(String why) {
    return new RefusedBundleException(
        Cause.NOT_A_BUNDLE, "The bundle is not let in: " + why + ". Nothing was kept.");
  }
}
