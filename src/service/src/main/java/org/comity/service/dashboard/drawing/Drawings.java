package org.comity.service.dashboard.drawing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Renders drawings; another template includes {@code Drawings/figure} with one. */
@CheckedTemplate(basePath = "Drawings")
public final class Drawings {

  private Drawings() {}

  /**
   * A figure with its legend and its table.
   *
   * @param drawing what to render
   * @return a fragment of a page
   */
  public static native TemplateInstance figure(Drawing drawing);
}
