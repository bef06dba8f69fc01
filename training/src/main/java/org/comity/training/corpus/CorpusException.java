package org.comity.training.corpus;

import org.comity.comment.ModerationException;

/** A file or a descriptor is not what it should be: whoever made it has to correct it. */
public final class CorpusException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with a whole file.
   *
   * @param message one sentence that names the file, never its contents
   */
  public CorpusException(String message) {
    super(message);
  }

  /**
   * What is wrong with one line.
   *
   * @param file the file's name
   * @param line the line's number, from 1
   * @param fault what is wrong, without the line's text
   */
  public CorpusException(String file, long line, String fault) {
    super(file + ", line " + line + ": " + fault);
  }
}
