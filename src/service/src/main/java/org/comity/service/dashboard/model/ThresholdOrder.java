package org.comity.service.dashboard.model;

import jakarta.ws.rs.FormParam;
import org.comity.service.promotion.carrying.ThresholdChoice;
import org.jspecify.annotations.Nullable;

/** What the form of a promotion says of the policy's thresholds. */
public final class ThresholdOrder {

  @FormParam("thresholds")
  @Nullable String thresholds;

  @FormParam("shown")
  @Nullable String shown;

  /** Filled by the framework. */
  public ThresholdOrder() {}

  /** Carried over unless somebody wants to keep them. */
  ThresholdChoice choice() {
    return "keep".equals(thresholds) ? ThresholdChoice.KEEP : ThresholdChoice.CARRY;
  }

  /** The mark of the plan that was on the page; null for none. */
  @Nullable String mark() {
    return shown == null || shown.isBlank() ? null : shown;
  }
}
