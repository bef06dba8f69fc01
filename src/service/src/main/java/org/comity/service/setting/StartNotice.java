package org.comity.service.setting;

import java.util.Optional;

/** Somebody who has something to say to the operator once the service listens. */
public interface StartNotice {

  /**
   * What to say.
   *
   * @param url where the service listens, ending with a slash
   * @return a sentence for the log; nothing if all is well
   */
  Optional<String> at(String url);
}
