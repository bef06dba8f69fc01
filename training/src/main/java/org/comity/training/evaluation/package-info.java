/**
 * How good a bundle is on rows that it has not seen: {@link org.comity.training.evaluation.Report}
 * from {@link org.comity.training.evaluation.ScoredRow}s, with {@link
 * org.comity.training.evaluation.Metrics} per attribute, corpus, language and length; and whether
 * one scorer is better than another, by {@link org.comity.training.evaluation.PairedBootstrap}.
 *
 * <p>Pure computation: the same rows give the same figures. Nothing here scores a comment, sees its
 * text, or reads or writes a file; {@code report} puts a report on paper, {@code beside} sets other
 * scorers beside the bundle.
 */
@NullMarked
package org.comity.training.evaluation;

import org.jspecify.annotations.NullMarked;
