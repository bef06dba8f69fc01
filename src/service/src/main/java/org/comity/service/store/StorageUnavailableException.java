package org.comity.service.store;

/**
 * The database does not answer, or has no room for more work now. Whoever asked for storage is told
 * to come again; the cause is for the log and holds no comment's text.
 */
public final class StorageUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message a sentence for the log
   * @param cause what the database said
   */
  public StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Says why, where no database was asked.
   *
   * @param message a sentence for the log
   */
  public StorageUnavailableException(String message) {
    super(message);
  }
}
