package org.comity.service.door;

import org.jspecify.annotations.Nullable;

/** A door whose addresses are a word and the name of a community, which are sent to by POST. */
public abstract class CommunityDoorway implements Doorway {

  /** The most bytes that a body may have. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private final String root;

  /**
   * At a word.
   *
   * @param root begins with a slash and does not end with one
   */
  protected CommunityDoorway(String root) {
    this.root = root;
  }

  @Override
  public final boolean covers(String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }

  @Override
  public final @Nullable String method(String path) {
    int name = root.length() + 1;
    return path.length() > name && path.indexOf('/', name) < 0 ? "POST" : null;
  }

  @Override
  public final int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public final Object refusal(Refused refused, @Nullable String method) {
    return written(PlatformError.of(refused, MAX_BYTES));
  }

  /**
   * An error in the door's format.
   *
   * @param error why
   * @return to be written as JSON
   */
  protected abstract Object written(PlatformError error);
}
