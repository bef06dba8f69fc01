package org.comity.training.retraining.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of texts, files and folders, as 64 hexadecimal digits. */
public final class Digests {

  private Digests() {}

  /**
   * Of texts in their order.
   *
   * @param parts any texts
   * @return their digest; other parts give another
   */
  public static String ofTexts(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Of a file, or of a folder's files with their names.
   *
   * @param path a file, or a folder without folders in it
   * @return the digest; "absent" where there is nothing
   * @throws UncheckedIOException if it cannot be read
   */
  public static String of(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          return ofTexts(files.sorted().map(Digests::named).toList());
        }
      }
      return Files.exists(path) ? ofFile(path) : "absent";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String named(Path file) {
    try {
      return ofFile(file) + " " + file.getFileName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
