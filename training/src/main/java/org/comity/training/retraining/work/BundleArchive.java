package org.comity.training.retraining.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A bundle's files as a ZIP archive, and back. The same files give the same bytes. */
public final class BundleArchive {

  /** Every entry is as old as the format allows: the archive knows no clock. */
  private static final LocalDateTime NO_CLOCK = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final long LARGEST = 1L << 30;
  private static final int MOST_FILES = 200;

  private BundleArchive() {}

  /**
   * Packs a folder.
   *
   * @param folder of files, without folders in it
   * @param zip where the archive is written
   * @throws IOException if it cannot be read or written
   */
  public static void pack(Path folder, Path zip) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      archive.setLevel(Deflater.BEST_SPEED);
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
        entry.setTimeLocal(NO_CLOCK);
        archive.putNextEntry(entry);
        Files.copy(file, archive);
        archive.closeEntry();
      }
    }
  }

  /**
   * Unpacks an archive.
   *
   * @param in the archive; not closed
   * @param folder made for its files
   * @throws IOException if it is damaged, larger than 1 GiB, or names files elsewhere
   */
  public static void unpack(InputStream in, Path folder) throws IOException {
    Files.createDirectories(folder);
    ZipInputStream archive = new ZipInputStream(in);
    long left = LARGEST;
    int files = 0;
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (!entry.getName().matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}") || ++files > MOST_FILES) {
        throw new IOException("an archive of a bundle holds files with plain names, and not many");
      }
      left -= copy(archive, folder.resolve(entry.getName()), left);
    }
    if (files == 0) {
      throw new IOException("the archive of a bundle is empty");
    }
  }

  private static long copy(InputStream from, Path to, long most) throws IOException {
    long copied = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        copied += read;
        if (copied > most) {
          throw new IOException("the archive of a bundle unpacks to more than 1 GiB");
        }
        out.write(buffer, 0, read);
      }
    }
    return copied;
  }
}
