package org.comity.service.review.correction;

/** What came of a correction. */
public enum Corrected {
  /** It was kept, or taken back. */
  DONE,
  /** The comment was edited since: what was meant may not be there any more. Nothing was done. */
  EDITED,
  /** The comment is not kept any more. Nothing was done. */
  GONE
}
