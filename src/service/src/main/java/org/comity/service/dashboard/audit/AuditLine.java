package org.comity.service.dashboard.audit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry with names.
 *
 * @param entry as the log has it
 * @param who did it
 * @param subject to what
 * @param community its title; empty where it concerns all
 * @param role a role, if that is all there is to say besides; null if it is not
 */
public record AuditLine(
    AuditEntry entry, Named who, Named subject, String community, @Nullable Role role) {

  private static final Pattern BULK = Pattern.compile("(APPROVE|HOLD|REJECT) ([0-9]+)");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /**
   * What was decided on many comments at once.
   *
   * @return the verdict's name; empty if that is not what happened
   */
  public String verdict() {
    return part(1);
  }

  /**
   * On how many.
   *
   * @return a number; empty where {@link #verdict()} is
   */
  public String comments() {
    return part(2);
  }

  private String part(int group) {
    Matcher matcher = BULK.matcher(entry.details());
    return matcher.matches() ? matcher.group(group) : "";
  }

  /**
   * When it was.
   *
   * @return in UTC, exact to the second
   */
  public String time() {
    return TIME.format(entry.happenedAt());
  }
}
