package org.comity.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of a bundle as bytes, and CHECKSUMS over all of them in the form of sha256sum. */
final class BundleFiles {

  static final String CHECKSUMS = "CHECKSUMS";

  private static final String STARTER = "org/comity/models/starter/";

  private BundleFiles() {}

  /** Where files lie; null for one that is not there. */
  interface Source {
    byte @Nullable [] read(String name) throws IOException;
  }

  static Source in(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    };
  }

  /** The starter bundle on the class path. */
  static Source starter() {
    ClassLoader loader = BundleFiles.class.getClassLoader();
    return name -> {
      try (InputStream in = loader.getResourceAsStream(STARTER + name)) {
        return in == null ? null : in.readAllBytes();
      }
    };
  }

  /** All files that CHECKSUMS names, after comparing them with it. */
  static Map<String, byte[]> verified(String where, Source source) throws IOException {
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
    String name = name(checksumLine);
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new BundleException(where + " is damaged: CHECKSUMS names a file outside of it");
    }
    try {
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

  /** All files as they are, CHECKSUMS last: half a copy is no bundle. */
  static void copy(String where, Source source, Path to) throws IOException {
    byte[] list = source.read(CHECKSUMS);
    Map<String, byte[]> files = verified(where, source);
    if (list != null) {
      files.put(CHECKSUMS, list);
    }
    replace(to, files);
  }

  /** An earlier bundle's files go first and the checksums come last: half a bundle is none. */
  static void replace(Path folder, Map<String, byte[]> files) throws IOException {
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

  static <T> T file(String where, Map<String, T> files, String name) {
    T found = files.get(name);
    if (found == null) {
      throw new BundleException(where + " is damaged: " + CHECKSUMS + " does not name " + name);
    }
    return found;
  }

  private static String name(String checksumLine) {
    return checksumLine.substring(checksumLine.indexOf("  ") + 2);
  }

  static byte[] checksums(Map<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (name, bytes) -> lines.append(sha256(bytes)).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new UncheckedIOException(new IOException(everyJavaHasIt));
    }
  }
}
