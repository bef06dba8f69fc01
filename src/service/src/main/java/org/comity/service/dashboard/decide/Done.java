package org.comity.service.dashboard.decide;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a script is told when something was done.
 *
 * @param sentence for the moderator
 * @param undo where it is taken back; null if it cannot be
 * @param open the page of the comment to go back to; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Done(String sentence, @Nullable String undo, @Nullable String open) {

  static Done of(String sentence) {
    return new Done(sentence, null, null);
  }
}
