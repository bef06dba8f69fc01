package org.comity.training.policy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.policy.reading.PolicyReader;
import org.comity.training.corpus.CorpusException;

/** A file that holds a policy or the cases for one. */
public final class PolicyFile {

  private PolicyFile() {}

  /**
   * Reads a policy.
   *
   * @param file YAML in UTF-8
   * @param attributes what the bundle scores
   * @return the policy
   * @throws CorpusException if the file cannot be read
   * @throws org.comity.policy.PolicyException with everything that is wrong in it
   */
  public static Policy read(Path file, Collection<Attribute> attributes) {
    return PolicyReader.read(text(file), attributes);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new CorpusException("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new CorpusException(file + " is not UTF-8 text");
    } catch (IOException e) {
      throw new CorpusException(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }
}
