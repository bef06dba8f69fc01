package org.comity.service.dashboard.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.Account;
import org.comity.service.account.Passwords;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.HtmlPage;

/**
 * A password for somebody else: as it was typed, or a new one.
 *
 * @param value in clear
 * @param isMade whether it was made here and must be shown
 */
record FirstPassword(String value, boolean isMade) {

  static FirstPassword of(String typed) {
    return typed.isEmpty()
        ? new FirstPassword(Passwords.generate(), true)
        : new FirstPassword(typed, false);
  }

  /** Shows it, this once. */
  Response page(Frame frame, Account account) {
    TemplateInstance content = Templates.page(frame, account, value);
    return HtmlPage.of(content, frame.language().locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Account account, String secret);
  }
}
