package org.comity.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A bundle's files in one ZIP archive, side by side and without folders. The same files give the
 * same bytes. What comes from elsewhere is not trusted: no name leads out of the folder, and bytes
 * are counted while they are inflated.
 */
public final class BundleArchive {

  /** The most bytes that an archive may have. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  /** The most bytes that the files of an archive may have together. */
  public static final int MAX_INFLATED = 128 * 1024 * 1024;

  private static final int MAX_FILES = 200;
  private static final int BUFFER = 64 * 1024;

  /** Names that are a file's on every system, and none that is hidden or leads elsewhere. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** ZIP has no time zones and knows no time before 1980; an archive says nothing of its making. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private BundleArchive() {}

  /**
   * Writes an archive.
   *
   * @param folder of the bundle; folders in it are left out
   * @param out is not closed
   * @throws IOException if a file cannot be read or the archive not be written
   */
  public static void pack(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Path file : files(folder)) {
      ZipEntry entry = new ZipEntry(file.getFileName().toString());
      entry.setTimeLocal(ALWAYS);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Reads an archive to its end.
   *
   * @param archive is not closed
   * @param folder is empty; what was written before a fault was found stays there
   * @throws ArchiveException if it is no ZIP archive, ends too early, has too many bytes or files,
   *     or names a file that no bundle has
   * @throws IOException if it cannot be received or a file not be written
   */
  public static void unpack(InputStream archive, Path folder) throws IOException {
    CountedStream counted = new CountedStream(archive, MAX_BYTES);
    try {
      inflate(new ZipInputStream(counted, StandardCharsets.UTF_8), folder);
      // The list of contents at an archive's end says nothing that its entries did not.
      counted.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new ArchiveException("the archive is damaged or ends too early", false);
    }
  }

  private static void inflate(ZipInputStream zip, Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    long left = MAX_INFLATED;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (!NAME.matcher(name).matches()) {
        throw new ArchiveException(
            "the archive holds a folder, or a file whose name is not of letters from a to z,"
                + " digits, dots, underscores and hyphens: pack the files themselves, not their"
                + " folder",
            false);
      }
      if (!names.add(name) || names.size() > MAX_FILES) {
        throw new ArchiveException(
            "the archive names a file twice or has more than " + MAX_FILES + " files", false);
      }
      left -= write(zip, folder.resolve(name), left);
    }
    if (names.isEmpty()) {
      throw new ArchiveException("the body is no ZIP archive, or an empty one", false);
    }
  }

  private static long write(InputStream entry, Path file, long most) throws IOException {
    long written = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
        written += read;
        if (written > most) {
          throw new ArchiveException(
              "the files have more than " + MAX_INFLATED + " bytes together", true);
        }
        out.write(buffer, 0, read);
      }
    }
    return written;
  }
}
