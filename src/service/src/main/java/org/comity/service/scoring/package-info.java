/**
 * The way from a door to the model and back: {@link org.comity.service.scoring.LoadedModel} holds
 * the classifier, {@link org.comity.service.scoring.CommentScorer} asks and measures it, {@link
 * org.comity.service.scoring.ScoringThreads} keeps long work off the event loop, {@link
 * org.comity.service.scoring.Door} says who asked, {@link org.comity.service.scoring.KeptBundles}
 * has the bundles that were loaded before.
 *
 * <p>Nothing here knows JSON or HTTP, and nothing stores a comment.
 */
@NullMarked
package org.comity.service.scoring;

import org.jspecify.annotations.NullMarked;
