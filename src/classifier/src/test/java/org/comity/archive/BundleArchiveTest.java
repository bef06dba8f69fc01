package org.comity.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleArchiveTest {

  @TempDir private Path folder;

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static byte[] packed(Path from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleArchive.pack(from, out);
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("{}".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void unpacksWhatItPacked() throws IOException {
    Path from = folder("from");
    Files.writeString(from.resolve("bundle.json"), "{}");
    byte[] weights = noise(200_000);
    Files.write(from.resolve("TOXICITY.tribuo"), weights);
    Path to = folder("to");
    BundleArchive.unpack(new ByteArrayInputStream(packed(from)), to);
    assertThat(names(to)).containsExactly("TOXICITY.tribuo", "bundle.json");
    assertThat(to.resolve("TOXICITY.tribuo")).hasBinaryContent(weights);
    assertThat(to.resolve("bundle.json")).hasContent("{}");
  }

  @Test
  void sameFilesGiveTheSameBytesWheneverTheyWereWritten() throws IOException {
    Path one = folder("one");
    Path other = folder("other");
    Files.writeString(one.resolve("a"), "A");
    Files.writeString(one.resolve("b"), "B");
    Files.writeString(other.resolve("b"), "B");
    Files.writeString(other.resolve("a"), "A");
    Files.setLastModifiedTime(
        other.resolve("a"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(packed(one)).isEqualTo(packed(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../bundle.json",
        "/bundle.json",
        "a/b",
        "a\\b",
        "..",
        ".hidden",
        "",
        "a b",
        "C:x"
      })
  void writesNothingOutsideItsFolder(String name) throws IOException {
    Path to = folder("to");
    byte[] archive = zip(name);
    assertThatThrownBy(() -> BundleArchive.unpack(new ByteArrayInputStream(archive), to))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("pack the files themselves");
    assertThat(names(to)).isEmpty();
    assertThat(names(folder)).containsExactly("to");
  }

  @Test
  void takesNoMoreFilesThanABundleHas() throws IOException {
    Path to = folder("to");
    String[] many = new String[201];
    Arrays.setAll(many, i -> "f" + i);
    byte[] archive = zip(many);
    assertThatThrownBy(() -> BundleArchive.unpack(new ByteArrayInputStream(archive), to))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("more than 200 files");
  }

  @Test
  void stopsWhileItInflates() throws IOException {
    Path to = folder("to");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      byte[] zeros = new byte[1024 * 1024];
      for (String name : List.of("a", "b", "c")) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 60; i++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    assertThat(out.size()).as("a small archive").isLessThan(1024 * 1024);
    assertThatThrownBy(() -> BundleArchive.unpack(new ByteArrayInputStream(out.toByteArray()), to))
        .isInstanceOfSatisfying(ArchiveException.class, e -> assertThat(e.isTooLarge()).isTrue());
    assertThat(Files.size(to.resolve("a"))).isEqualTo(60L * 1024 * 1024);
    assertThat(Files.size(to.resolve("c"))).isLessThanOrEqualTo(8L * 1024 * 1024);
  }

  @Test
  void readsNoMoreThanAnArchiveMayHave() throws IOException {
    Path to = folder("to");
    byte[] archive = zip("a");
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at < archive.length ? archive[(int) at++] & 0xff : 0;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
              buffer[offset + i] = (byte) read();
            }
            return length;
          }
        };
    assertThatThrownBy(() -> BundleArchive.unpack(endless, to))
        .isInstanceOfSatisfying(ArchiveException.class, e -> assertThat(e.isTooLarge()).isTrue());
  }

  @Test
  void saysOfHalfAnArchiveThatItIsOne() throws IOException {
    Path from = folder("from");
    byte[] weights = noise(50_000);
    Files.write(from.resolve("TOXICITY.tribuo"), weights);
    byte[] whole = packed(from);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Path to = folder("to");
    assertThatThrownBy(() -> BundleArchive.unpack(new ByteArrayInputStream(half), to))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("ends too early");
  }

  @Test
  void saysOfAnythingElseThatItIsNoArchive() throws IOException {
    Path to = folder("to");
    byte[] text = "Good morning".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BundleArchive.unpack(new ByteArrayInputStream(text), to))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no ZIP archive");
  }
}
