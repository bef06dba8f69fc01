/**
 * The way from a door to the model and back: {@link org.comity.service.scoring.Champions} knows
 * which {@link org.comity.service.scoring.Champion} scores which community, {@link
 * org.comity.service.scoring.LoadedModel} reads the one that the service is started with, {@link
 * org.comity.service.scoring.CommentScorer} asks and measures, {@link
 * org.comity.service.scoring.ScoringThreads} keeps long work off the event loop, {@link
 * org.comity.service.scoring.Door} says who asked, {@link org.comity.service.scoring.KeptBundles}
 * has the bundles that scored before, on the {@link org.comity.service.scoring.BundleShelf}.
 *
 * <p>Nothing here knows JSON, HTTP or the database, and nothing stores a comment.
 */
@NullMarked
package org.comity.service.scoring;

import org.jspecify.annotations.NullMarked;
