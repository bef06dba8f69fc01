package org.comity.training.corpus.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file's SHA-256, and the small file beside it that remembers what it was at the first fetch, in
 * the form that {@code sha256sum -c} reads.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
record Checksum(String hex) {

  private static final String SUFFIX = ".sha256";

  Checksum {
    hex = hex.strip().toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
  }

  static Checksum of(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return new Checksum(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What was recorded for a file; null if nothing was. */
  static @Nullable Checksum recorded(Path file) throws IOException {
    Path record = file.resolveSibling(file.getFileName() + SUFFIX);
    if (!Files.exists(record)) {
      return null;
    }
    String line = Files.readString(record);
    return new Checksum(line.substring(0, Math.min(64, line.length())));
  }

  void record(Path file) throws IOException {
    Path record = file.resolveSibling(file.getFileName() + SUFFIX);
    Files.writeString(record, hex + "  " + file.getFileName() + "\n");
  }
}
