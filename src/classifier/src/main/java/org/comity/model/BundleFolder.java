package org.comity.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.comity.encoder.EncoderSettings;
import org.comity.encoder.SentenceEncoder;
import org.comity.features.FeatureWeighting;
import org.comity.features.KnownWords;
import org.comity.linear.HashedLogisticModel;
import org.comity.network.Network;
import org.comity.network.NetworkBytes;
import org.comity.vectors.WordVectors;
import org.jspecify.annotations.Nullable;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;

/**
 * A bundle's form on disk: bundle.json, one Tribuo model file for each attribute, the weights of
 * features, a network with its vectors where there is one, and CHECKSUMS in the form of sha256sum
 * over all of them. Other files (a card, metrics) may stand beside them and are covered by the
 * checksums too. A bundle with an encoder has one more model file for each attribute; the encoder
 * itself stays where the user keeps it, which may be this folder.
 */
public final class BundleFolder {

  private static final String MANIFEST = "bundle.json";
  private static final String CHECKSUMS = "CHECKSUMS";
  private static final String WEIGHTING = "features.bin";
  private static final String VECTORS = "vectors.bin";
  private static final String NETWORK = "network.bin";
  private static final String OFFENDING = "offending.bin";
  private static final String KNOWN = "known.bin";
  private static final String MODEL = ".tribuo";
  private static final String STARTER = "org/comity/models/starter/";

  private BundleFolder() {}

  /**
   * Writes a bundle.
   *
   * @param parts what was learnt
   * @param others further files by name, such as MODEL_CARD.md
   * @param folder is made if it is missing
   * @throws BundleException if the folder cannot be written
   */
  public static void write(BundleParts parts, Map<String, byte[]> others, Path folder) {
    try {
      Map<String, byte[]> files = new TreeMap<>(others);
      files.put(MANIFEST, ManifestFile.write(seenFrom(folder, parts.manifest())));
      files.put(WEIGHTING, deflate(parts.weighting().levels()));
      for (HashedLogisticModel model : parts.models()) {
        files.put(file(model.getName()), model.serialize().toByteArray());
      }
      String offending = String.join("\n", parts.words().offending());
      files.put(OFFENDING, deflate(offending.getBytes(StandardCharsets.UTF_8)));
      files.put(KNOWN, deflate(bytes(parts.words().fingerprints())));
      Network network = parts.network();
      if (network != null) {
        files.put(VECTORS, network.vectors().toBytes());
        files.put(NETWORK, NetworkBytes.write(network));
      }
      BundleParts.Encoded encoded = parts.encoded();
      if (encoded != null) {
        for (HashedLogisticModel model : encoded.models()) {
          files.put(encoderFile(model.getName()), model.serialize().toByteArray());
        }
      }
      files.put(CHECKSUMS, checksums(files));
      replace(folder, files);
    } catch (IOException unwritable) {
      throw new BundleException("the bundle cannot be written to " + folder, unwritable);
    }
  }

  private static BundleManifest seenFrom(Path folder, BundleManifest manifest) {
    EncoderSettings encoder = manifest.encoder();
    return encoder == null ? manifest : manifest.withEncoder(encoder.seenFrom(folder));
  }

  /** An earlier bundle's files go first and the checksums come last: half a bundle is none. */
  private static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    Path checksums = folder.resolve(CHECKSUMS);
    if (Files.exists(checksums)) {
      List<String> earlier = Files.readAllLines(checksums);
      Files.delete(checksums);
      for (String line : earlier) {
        Path file = folder.resolve(name(line)).normalize();
        if (folder.normalize().equals(file.getParent())) {
          Files.deleteIfExists(file);
        }
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().equals(CHECKSUMS)) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
    Files.write(checksums, file(folder.toString(), files, CHECKSUMS));
  }

  /**
   * A file of a bundle, such as MODEL_CARD.md.
   *
   * @param folder the bundle's
   * @param name as CHECKSUMS has it
   * @return its bytes
   * @throws BundleException if it, or any other file of the bundle, is missing or damaged
   */
  public static byte[] file(Path folder, String name) {
    return file(folder.toString(), verifiedFiles(folder), name);
  }

  /**
   * Replaces a file of a bundle that says something of it, such as MODEL_CARD.md.
   *
   * @param folder the bundle's
   * @param name as CHECKSUMS has it
   * @param bytes what it shall hold
   * @throws BundleException if the bundle is damaged or cannot be written
   */
  public static void replaceFile(Path folder, String name, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>(verifiedFiles(folder));
    byte[] former = file(folder.toString(), files, name);
    if (!Arrays.equals(former, bytes)) {
      files.put(name, bytes);
      try {
        files.put(CHECKSUMS, checksums(files));
        replace(folder, files);
      } catch (IOException unwritable) {
        throw new BundleException("the bundle cannot be written to " + folder, unwritable);
      }
    }
  }

  private static Map<String, byte[]> verifiedFiles(Path folder) {
    try {
      return verified(folder.toString(), source(folder));
    } catch (IOException unreadable) {
      throw new BundleException(folder + " cannot be read", unreadable);
    }
  }

  private static String name(String checksumLine) {
    return checksumLine.substring(checksumLine.indexOf("  ") + 2);
  }

  private static byte[] checksums(Map<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (name, bytes) -> lines.append(sha256(bytes)).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a bundle and checks it against its checksums.
   *
   * @param folder where bundle.json lies
   * @return its parts
   * @throws BundleException if it is missing, damaged or of a newer form
   * @throws org.comity.encoder.EncoderException if it needs an encoder that cannot be opened
   */
  public static BundleParts read(Path folder) {
    if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
      throw new BundleException(
          folder + " is not a bundle: it has no " + MANIFEST + "; name the folder that holds it");
    }
    return read(folder.toString(), folder, source(folder));
  }

  private static Source source(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    };
  }

  static BundleParts readStarter() {
    ClassLoader loader = BundleFolder.class.getClassLoader();
    return read(
        "the starter bundle",
        Path.of(""),
        name -> {
          try (InputStream in = loader.getResourceAsStream(STARTER + name)) {
            return in == null ? null : in.readAllBytes();
          }
        });
  }

  private interface Source {
    byte @Nullable [] read(String name) throws IOException;
  }

  /** What is slow to read and has nothing to do with each other is read side by side. */
  private static BundleParts read(String where, Path folder, Source source) {
    try {
      Map<String, byte[]> files = verified(where, source);
      CompletableFuture<Map<String, HashedLogisticModel>> reading =
          CompletableFuture.supplyAsync(() -> models(where, files));
      BundleManifest manifest = manifest(where, files);
      BundleManifest.Order order = manifest.order();
      Network network = order == null ? null : network(where, files, order);
      FeatureWeighting weighting = FeatureWeighting.of(inflate(file(where, files, WEIGHTING)));
      KnownWords words = words(where, files);
      Map<String, HashedLogisticModel> models = result(reading);
      List<HashedLogisticModel> ofWords = new ArrayList<>();
      for (BundleManifest.Head head : manifest.attributes()) {
        ofWords.add(file(where, models, file(head.attribute())));
      }
      EncoderSettings encoder = manifest.encoder();
      if (encoder == null) {
        return new BundleParts(manifest, weighting, ofWords, network, words, null);
      }
      List<HashedLogisticModel> ofTexts = new ArrayList<>();
      for (BundleManifest.Head head : manifest.attributes()) {
        ofTexts.add(file(where, models, encoderFile(head.attribute())));
      }
      SentenceEncoder opened = SentenceEncoder.open(encoder, folder);
      BundleManifest found = manifest.withEncoder(opened.settings());
      BundleParts.Encoded encoded = new BundleParts.Encoded(opened, ofTexts);
      return new BundleParts(found, weighting, ofWords, network, words, encoded);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException damaged) {
      throw new BundleException(where + " is damaged: make or download it anew", damaged);
    }
  }

  private static <T> T result(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** All files that CHECKSUMS names, after comparing them with it. */
  private static Map<String, byte[]> verified(String where, Source source) throws IOException {
    byte[] list = source.read(CHECKSUMS);
    if (list == null) {
      throw new BundleException(where + " cannot be read: it has no " + CHECKSUMS);
    }
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    new String(list, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .parallel()
        .forEach(line -> files.put(name(line), verified(where, source, line)));
    return files;
  }

  private static byte[] verified(String where, Source source, String checksumLine) {
    try {
      String name = name(checksumLine);
      byte[] bytes = source.read(name);
      if (bytes == null || !checksumLine.startsWith(sha256(bytes))) {
        throw new BundleException(
            where + " is damaged: " + name + " is missing or differs from " + CHECKSUMS);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BundleManifest manifest(String where, Map<String, byte[]> files)
      throws IOException {
    BundleManifest manifest = ManifestFile.read(file(where, files, MANIFEST));
    if (manifest.format() != BundleManifest.FORMAT) {
      throw new BundleException(
          where
              + " has form "
              + manifest.format()
              + ", this Comity reads "
              + BundleManifest.FORMAT);
    }
    return manifest;
  }

  private static Map<String, HashedLogisticModel> models(String where, Map<String, byte[]> files) {
    Map<String, HashedLogisticModel> models = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(MODEL)) {
            models.put(name, model(where, name, bytes));
          }
        });
    return models;
  }

  private static HashedLogisticModel model(String where, String name, byte[] bytes) {
    try {
      if (Model.deserialize(ModelProto.parseFrom(bytes)) instanceof HashedLogisticModel logistic) {
        return logistic;
      }
    } catch (InvalidProtocolBufferException damaged) {
      throw new UncheckedIOException(damaged);
    }
    throw new BundleException(where + " holds a model that is not ours: " + name);
  }

  private static KnownWords words(String where, Map<String, byte[]> files) throws IOException {
    String offending = new String(inflate(file(where, files, OFFENDING)), StandardCharsets.UTF_8);
    IntStream known = Arrays.stream(ints(inflate(file(where, files, KNOWN))));
    return KnownWords.of(known, offending.lines().toList());
  }

  private static Network network(
      String where, Map<String, byte[]> files, BundleManifest.Order order) {
    WordVectors vectors = WordVectors.fromBytes(file(where, files, VECTORS));
    return NetworkBytes.read(file(where, files, NETWORK), order.shape(), vectors);
  }

  private static byte[] inflate(byte[] deflated) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
    }
  }

  private static <T> T file(String where, Map<String, T> files, String name) {
    T found = files.get(name);
    if (found == null) {
      throw new BundleException(where + " is damaged: " + CHECKSUMS + " does not name " + name);
    }
    return found;
  }

  private static String file(String attribute) {
    return attribute + MODEL;
  }

  private static String encoderFile(String attribute) {
    return attribute + ".encoder" + MODEL;
  }

  private static byte[] bytes(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  private static int[] ints(byte[] bytes) {
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(bytes);
    }
    return deflated.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new UncheckedIOException(new IOException(everyJavaHasIt));
    }
  }
}
