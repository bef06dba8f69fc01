package org.comity.encoder;

import java.nio.file.Path;

/**
 * How a bundle names its encoder: the files stay where the user keeps them, their checksums say
 * that they are the ones that the bundle was learnt with.
 *
 * @param path of the ONNX file: absolute, or relative to the bundle's folder
 * @param tokenizer path of its vocab.txt or tokenizer.json: absolute, or relative likewise
 * @param sha256 of the ONNX file, in hexadecimal
 * @param tokenizerSha256 of the tokenizer file: another vocabulary gives other vectors
 * @param dimensions of the vector
 */
public record EncoderSettings(
    String path, String tokenizer, String sha256, String tokenizerSha256, int dimensions) {

  /** Checks that there are dimensions. */
  public EncoderSettings {
    if (dimensions < 1) {
      throw new IllegalArgumentException("an encoder's vector has at least one dimension");
    }
  }

  /**
   * The same files as a bundle in a folder names them: relative where they lie in the folder, so
   * that it can be moved as a whole; absolute elsewhere.
   *
   * @param folder of the bundle
   * @return a copy
   */
  public EncoderSettings seenFrom(Path folder) {
    return new EncoderSettings(
        seenFrom(folder, path), seenFrom(folder, tokenizer), sha256, tokenizerSha256, dimensions);
  }

  private static String seenFrom(Path folder, String file) {
    Path base = folder.toAbsolutePath().normalize();
    Path absolute = base.resolve(file).normalize();
    if (!absolute.startsWith(base)) {
      return absolute.toString();
    }
    // One separator for all systems: a bundle made on one is read on another.
    return base.relativize(absolute).toString().replace('\\', '/');
  }
}
