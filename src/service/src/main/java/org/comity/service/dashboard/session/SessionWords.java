package org.comity.service.dashboard.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to whom no page is shown. */
@MessageBundle("session")
public interface SessionWords {

  @Message("Your session has ended. Log in again.")
  String ended();

  @Message("Make a password of your own first.")
  String ownPasswordFirst();

  @Message("This did not come from a page of Comity. Open the page anew and try again.")
  String fromElsewhere();
}
