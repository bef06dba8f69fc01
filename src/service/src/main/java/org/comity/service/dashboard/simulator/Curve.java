package org.comity.service.dashboard.simulator;

import org.comity.service.dashboard.drawing.Drawing;

/**
 * A band with the scores that it is laid over.
 *
 * @param line the band
 * @param title what people call the attribute
 * @param drawing the scores
 * @param isCut whether bars are longer than the picture
 */
public record Curve(BandForm.Line line, String title, Drawing drawing, boolean isCut) {}
