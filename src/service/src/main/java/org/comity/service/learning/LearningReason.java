package org.comity.service.learning;

/** Why people were asked about a comment. */
public enum LearningReason {
  /** A score lies close to where the community's policy begins to hold or to reject. */
  UNCERTAIN,
  /** Much of it is in words that the bundle does not know. */
  NEW_WORDS,
  /** People have said little of comments in its language, or in its section of the site. */
  THIN_SLICE,
  /** What runs in the shadow would do something else with it than was done. */
  DISAGREEING
}
