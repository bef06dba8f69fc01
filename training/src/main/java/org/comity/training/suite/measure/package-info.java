/**
 * How a bundle behaves on the suites: {@link org.comity.training.suite.measure.SuiteRun} scores
 * them and gives one table of figures for each question. One class for each question.
 *
 * <p>A text that is not scored goes to a person: it counts as held, and as a score of 0 where texts
 * are ranked. No table holds a sentence.
 */
@NullMarked
package org.comity.training.suite.measure;

import org.jspecify.annotations.NullMarked;
