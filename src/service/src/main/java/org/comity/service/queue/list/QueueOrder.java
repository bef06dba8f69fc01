package org.comity.service.queue.list;

/** In which order comments come. */
public enum QueueOrder {
  /** The highest risk first; behind a filter by a score, the highest such score first. */
  RISK,
  /** The oldest first. */
  AGE,
  /** What the model can tell least first. */
  UNCERTAINTY
}
