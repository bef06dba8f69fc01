package org.comity.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What became of a program.
 *
 * @param status 0 if all went well, -1 if it took too long
 * @param output what it wrote
 * @param complaints what it wrote beside that
 */
public record ProgramRun(int status, String output, String complaints) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Runs a program to its end.
   *
   * @param program which, and where
   * @param seconds at most for it
   * @return what became of it
   * @throws UncheckedIOException if there is no such program
   */
  static ProgramRun of(ProcessBuilder program, int seconds) {
    try {
      Path folder = Files.createTempDirectory("client");
      Path output = folder.resolve("output");
      Path complaints = folder.resolve("complaints");
      try {
        program.redirectOutput(output.toFile()).redirectError(complaints.toFile());
        int status = status(program.start(), seconds);
        return new ProgramRun(status, Files.readString(output), Files.readString(complaints));
      } finally {
        Files.deleteIfExists(output);
        Files.deleteIfExists(complaints);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int status(Process process, int seconds) {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // What it has started itself, such as a compiler, would go on.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return -1;
  }

  /**
   * The JSON that it wrote, having checked that all went well.
   *
   * @return one value
   */
  public JsonNode told() {
    assertThat(status).as(complaints).isZero();
    try {
      return MAPPER.readTree(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
