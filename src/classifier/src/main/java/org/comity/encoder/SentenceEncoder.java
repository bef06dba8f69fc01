package org.comity.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Turns texts into vectors with a sentence encoder that the user brought: an ONNX file of BERT's
 * kind and its tokenizer file. A text is read as it was written, up to 128 pieces; token vectors
 * are averaged; vectors have length 1. Safe for use by several threads. What it holds outside the
 * Java heap is freed when it is closed, or when nobody refers to it any more.
 */
public final class SentenceEncoder implements AutoCloseable {

  /** How many pieces of a text are read, its begin and end included. */
  public static final int MOST_PIECES = 128;

  /** The library that must be on the class path; the version is the one that the build tests. */
  static final String RUNTIME = "com.microsoft.onnxruntime:onnxruntime:1.23.2";

  private static final Cleaner CLEANER = Cleaner.create();
  private static final String PROBE = "a";

  private final EncoderSettings settings;
  private final WordPieces pieces;
  private final OnnxModel model;
  private final Cleaner.Cleanable cleanable;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private SentenceEncoder(Path file, Path tokenizer) {
    pieces = TokenizerFile.read(tokenizer);
    OnnxModel opened = model(file);
    model = opened;
    cleanable = CLEANER.register(this, opened::close);
    settings =
        new EncoderSettings(
            file.toString(),
            tokenizer.toString(),
            sha256(file),
            sha256(tokenizer),
            dimensions(file));
  }

  /** As many as a word's vector has; a model without finite numbers would silently say nothing. */
  private int dimensions(Path file) {
    int[] ids = pieces.of(PROBE, most());
    float[] vector = model.vector(padded(ids), ids.length);
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new EncoderException(
            "the encoder " + file + " gives no finite numbers for a word: it is damaged");
      }
    }
    return vector.length;
  }

  /**
   * Opens an encoder.
   *
   * @param file an ONNX file
   * @param tokenizer its vocab.txt or tokenizer.json
   * @return ready to encode
   * @throws EncoderException if either is not there or of another kind, or without ONNX Runtime
   */
  public static SentenceEncoder open(Path file, Path tokenizer) {
    Path model = file.toAbsolutePath().normalize();
    Path words = tokenizer.toAbsolutePath().normalize();
    requireFile(model);
    requireFile(words);
    return new SentenceEncoder(model, words);
  }

  /**
   * Opens the encoder that a bundle names.
   *
   * @param settings as the bundle has them
   * @param folder of the bundle
   * @return ready to encode
   * @throws EncoderException if a file is not there, or not the one that the bundle was learnt with
   */
  public static SentenceEncoder open(EncoderSettings settings, Path folder) {
    Path file = find(settings.path(), settings.sha256(), folder);
    Path tokenizer = find(settings.tokenizer(), settings.tokenizerSha256(), folder);
    SentenceEncoder encoder = open(file, tokenizer);
    if (encoder.settings.dimensions() != settings.dimensions()) {
      encoder.close();
      throw new EncoderException(
          "the encoder "
              + file
              + " gives "
              + encoder.settings.dimensions()
              + " numbers, the bundle"
              + " was learnt with "
              + settings.dimensions()
              + ": learn the bundle anew");
    }
    return encoder;
  }

  /** Where the bundle says, or else beside bundle.json under its own name. */
  private static Path find(String path, String sha256, Path folder) {
    Path named = folder.resolve(path).toAbsolutePath().normalize();
    Path name = named.getFileName();
    Path beside = folder.resolve(name == null ? path : name.toString()).toAbsolutePath();
    Path file = Files.isRegularFile(named) ? named : beside.normalize();
    if (!Files.isRegularFile(file)) {
      throw new EncoderException(
          "the bundle in "
              + folder
              + " needs its encoder's file "
              + named
              + ", which is not there:"
              + " put it there or into the bundle's folder (SHA-256 "
              + sha256
              + ")");
    }
    String found = sha256(file);
    if (!found.equals(sha256)) {
      throw new EncoderException(
          "the file "
              + file
              + " is not the one that the bundle in "
              + folder
              + " was learnt with:"
              + " its SHA-256 is "
              + found
              + " and should be "
              + sha256
              + "; put the right one there, or learn the bundle anew with this one");
    }
    return file;
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new EncoderException("there is no file " + file + ": name an encoder's file");
    }
  }

  private static OnnxModel model(Path file) {
    try {
      return OnnxModel.open(file);
    } catch (EncoderException unfit) {
      throw new EncoderException(
          "the encoder " + file + " cannot be used: " + unfit.getMessage(), unfit);
    } catch (LinkageError absent) {
      throw new EncoderException(absent(absent), absent);
    }
  }

  private static String absent(LinkageError error) {
    return error.getCause() instanceof ClassNotFoundException
        ? "encoders need ONNX Runtime, which Comity does not bring along: add "
            + RUNTIME
            + " to the class path (for the command line, put its jar beside comity.jar)"
        : "ONNX Runtime does not run on this machine: " + error;
  }

  /**
   * Which files it was opened from.
   *
   * @return with absolute paths
   */
  public EncoderSettings settings() {
    return settings;
  }

  /**
   * Encodes a text.
   *
   * @param text any text, as it was written
   * @return its vector, of length 1; all zero where the model gives none that is finite
   * @throws EncoderException if ONNX Runtime fails
   * @throws IllegalStateException if the encoder was closed
   */
  public float[] encode(String text) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder was closed");
      }
      int[] ids = pieces.of(text, most());
      return ofLengthOne(model.vector(padded(ids), ids.length));
    } finally {
      use.readLock().unlock();
      Reference.reachabilityFence(this);
    }
  }

  private int most() {
    int fixed = model.fixedLength();
    return fixed > 0 ? Math.min(fixed, MOST_PIECES) : MOST_PIECES;
  }

  private int[] padded(int[] ids) {
    int fixed = model.fixedLength();
    if (fixed <= ids.length) {
      return ids;
    }
    int[] padded = Arrays.copyOf(ids, fixed);
    Arrays.fill(padded, ids.length, fixed, pieces.padding());
    return padded;
  }

  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    boolean known = squares > 0 && squares < Double.POSITIVE_INFINITY;
    double scale = known ? 1 / Math.sqrt(squares) : 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = known ? (float) (vector[i] * scale) : 0;
    }
    return vector;
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new EncoderException("the file " + file + " cannot be read", unreadable);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Frees what it holds, after the texts that are being encoded. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      cleanable.clean();
    } finally {
      use.writeLock().unlock();
    }
  }
}
