package org.comity.service.oidc;

/** Nobody was logged in by the provider. */
public final class OrganisationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  OrganisationException(Kind kind, Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
  }

  OrganisationException(Kind kind) {
    super(kind.name());
    this.kind = kind;
  }

  /** Why. */
  public enum Kind {
    /** The provider does not answer, or not as one. */
    AWAY,
    /** The provider has let nobody in. */
    REFUSED,
    /** The answer is not to what was asked, or cannot be trusted. */
    UNTRUSTED
  }

  /**
   * Why.
   *
   * @return for pages, which say it in words
   */
  public Kind kind() {
    return kind;
  }
}
