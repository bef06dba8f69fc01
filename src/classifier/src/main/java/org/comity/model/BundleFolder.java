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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private static final String WEIGHTING = "features.bin";
  private static final String VECTORS = "vectors.bin";
  private static final String NETWORK = "network.bin";
  private static final String OFFENDING = "offending.bin";
  private static final String KNOWN = "known.bin";
  private static final String MODEL = ".tribuo";

  /** Four times what the largest feature space needs. */
  private static final int MAX_INFLATED = 1 << 26;

  private static final String THE_STARTER = "the starter bundle";

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
      files.put(BundleFiles.CHECKSUMS, BundleFiles.checksums(files));
      BundleFiles.replace(folder, files);
    } catch (IOException unwritable) {
      throw new BundleException("the bundle cannot be written to " + folder, unwritable);
    }
  }

  private static BundleManifest seenFrom(Path folder, BundleManifest manifest) {
    EncoderSettings encoder = manifest.encoder();
    return encoder == null ? manifest : manifest.withEncoder(encoder.seenFrom(folder));
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
    return BundleFiles.file(folder.toString(), verifiedFiles(folder), name);
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
    byte[] former = BundleFiles.file(folder.toString(), files, name);
    if (!Arrays.equals(former, bytes)) {
      files.put(name, bytes);
      try {
        files.put(BundleFiles.CHECKSUMS, BundleFiles.checksums(files));
        BundleFiles.replace(folder, files);
      } catch (IOException unwritable) {
        throw new BundleException("the bundle cannot be written to " + folder, unwritable);
      }
    }
  }

  /**
   * Copies a bundle, byte by byte, with those files of its encoder that lie in its folder.
   *
   * @param from where bundle.json lies
   * @param to is made if it is missing
   * @throws BundleException if the bundle is missing or damaged, or the copy cannot be written
   */
  public static void copy(Path from, Path to) {
    copy(from.toString(), BundleFiles.in(from), to);
    try {
      EncoderSettings encoder =
          ManifestFile.read(Files.readAllBytes(to.resolve(MANIFEST))).encoder();
      if (encoder != null) {
        copyIfInside(from, encoder.path(), to);
        copyIfInside(from, encoder.tokenizer(), to);
      }
    } catch (IOException failed) {
      throw new BundleException("the encoder's files cannot be copied to " + to, failed);
    }
  }

  /** An encoder's file is looked for beside bundle.json too, wherever it lay before. */
  private static void copyIfInside(Path from, String name, Path to) throws IOException {
    Path named = from.resolve(name).normalize();
    Path beside = from.resolve(named.getFileName());
    Path file = Files.isRegularFile(named) ? named : beside;
    if (file.startsWith(from.normalize()) && Files.isRegularFile(file)) {
      Files.copy(file, to.resolve(named.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Copies the starter bundle, byte by byte.
   *
   * @param to is made if it is missing
   * @throws BundleException if it is not on the class path, or the copy cannot be written
   */
  public static void copyStarter(Path to) {
    copy(THE_STARTER, BundleFiles.starter(), to);
  }

  private static void copy(String where, BundleFiles.Source source, Path to) {
    try {
      BundleFiles.copy(where, source, to);
    } catch (IOException | UncheckedIOException failed) {
      throw new BundleException(where + " cannot be copied to " + to, failed);
    }
  }

  private static Map<String, byte[]> verifiedFiles(Path folder) {
    try {
      return BundleFiles.verified(folder.toString(), BundleFiles.in(folder));
    } catch (IOException unreadable) {
      throw new BundleException(folder + " cannot be read", unreadable);
    }
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
    return read(folder.toString(), folder, BundleFiles.in(folder));
  }

  static BundleParts readStarter() {
    return read(THE_STARTER, Path.of(""), BundleFiles.starter());
  }

  /** What is slow to read and has nothing to do with each other is read side by side. */
  private static BundleParts read(String where, Path folder, BundleFiles.Source source) {
    try {
      Map<String, byte[]> files = BundleFiles.verified(where, source);
      CompletableFuture<Map<String, HashedLogisticModel>> reading =
          CompletableFuture.supplyAsync(() -> models(where, files));
      BundleManifest manifest = manifest(where, files);
      BundleManifest.Order order = manifest.order();
      Network network = order == null ? null : network(where, files, order);
      FeatureWeighting weighting =
          FeatureWeighting.of(inflate(BundleFiles.file(where, files, WEIGHTING)));
      KnownWords words = words(where, files);
      Map<String, HashedLogisticModel> models = result(reading);
      List<HashedLogisticModel> ofWords = new ArrayList<>();
      for (BundleManifest.Head head : manifest.attributes()) {
        ofWords.add(BundleFiles.file(where, models, file(head.attribute())));
      }
      EncoderSettings encoder = manifest.encoder();
      if (encoder == null) {
        return new BundleParts(manifest, weighting, ofWords, network, words, null);
      }
      List<HashedLogisticModel> ofTexts = new ArrayList<>();
      for (BundleManifest.Head head : manifest.attributes()) {
        ofTexts.add(BundleFiles.file(where, models, encoderFile(head.attribute())));
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

  private static BundleManifest manifest(String where, Map<String, byte[]> files)
      throws IOException {
    BundleManifest manifest = ManifestFile.read(BundleFiles.file(where, files, MANIFEST));
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
    String offending =
        new String(inflate(BundleFiles.file(where, files, OFFENDING)), StandardCharsets.UTF_8);
    IntStream known = Arrays.stream(ints(inflate(BundleFiles.file(where, files, KNOWN))));
    return KnownWords.of(known, offending.lines().toList());
  }

  private static Network network(
      String where, Map<String, byte[]> files, BundleManifest.Order order) {
    WordVectors vectors = WordVectors.fromBytes(BundleFiles.file(where, files, VECTORS));
    return NetworkBytes.read(BundleFiles.file(where, files, NETWORK), order.shape(), vectors);
  }

  /** A bundle may come from elsewhere: a small file must not fill the memory. */
  private static byte[] inflate(byte[] deflated) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      byte[] inflated = in.readNBytes(MAX_INFLATED + 1);
      if (inflated.length > MAX_INFLATED) {
        throw new IOException("a file has more than " + MAX_INFLATED + " bytes when inflated");
      }
      return inflated;
    }
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
}
