package org.comity.service.dashboard.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.comity.policy.fault.FaultCode;

/**
 * What is wrong with a policy: in each language a file {@code messages/policyfault} with a line for
 * each code, in which %1 stands for the first of a fault's arguments and so on, and what is to be
 * written into a policy may stand between backticks.
 */
@MessageBundle("policyfault")
public interface PolicyFaultMessages {

  /** The sentence of a code, before its arguments are put in. */
  @Message
  String fault(FaultCode code);

  /** All of a text. */
  @Message("the file")
  String file();

  /** The name before a colon. */
  @Message("a key")
  String key();

  /** What stands after a key. */
  @Message("\"{key}\"")
  String value(String key);

  /** An entry of a list. */
  @Message("an entry of {list}")
  String entry(String list);

  /** Between words of a list. */
  @Message("{one}, {other}")
  String both(String one, String other);
}
