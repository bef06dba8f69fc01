/**
 * Charts, drawn on the server as SVG that stands in the page: {@link
 * org.comity.service.dashboard.drawing.BarChart}, {@link
 * org.comity.service.dashboard.drawing.LineChart} with bands of uncertainty and {@link
 * org.comity.service.dashboard.drawing.StackedChart} become a {@link
 * org.comity.service.dashboard.drawing.Drawing}, which {@link
 * org.comity.service.dashboard.drawing.Drawings} renders with a title, a description, a legend and
 * the same numbers as a table.
 *
 * <p>Colours are the style sheet's: drawings hold classes and no styles, so that they follow dark
 * mode and need no exception of the content security policy. Words come from the caller, in the
 * reader's language; for those who read from right to left the drawing is mirrored.
 */
@NullMarked
package org.comity.service.dashboard.drawing;

import org.jspecify.annotations.NullMarked;
