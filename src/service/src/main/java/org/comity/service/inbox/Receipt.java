package org.comity.service.inbox;

import java.util.Optional;
import org.comity.service.decision.Decision;

/**
 * What came of a delivery.
 *
 * @param decision what was decided; nothing if there was nothing to decide
 * @param isRepeat whether it was delivered before, so that nothing was done now
 */
public record Receipt(Optional<Decision> decision, boolean isRepeat) {

  Receipt repeated() {
    return new Receipt(decision, true);
  }
}
