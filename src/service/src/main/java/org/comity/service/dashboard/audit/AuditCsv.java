package org.comity.service.dashboard.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.service.audit.AuditEntry;

/**
 * The log as comma-separated values (RFC 4180): the codes of the log, so that programs can read
 * them, with names beside. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class AuditCsv {

  private static final String HEADER =
      "id,happened_at,community,actor,actor_name,action,subject,subject_name,details";

  /** Spreadsheets take UTF-8 for what it is only after this (Unicode Standard 23.8). */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String LINE_END = "\r\n";

  private AuditCsv() {}

  static void writeHeader(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK + HEADER + LINE_END);
  }

  static void write(Writer out, List<AuditLine> lines) throws IOException {
    for (AuditLine line : lines) {
      AuditEntry entry = line.entry();
      List<String> cells =
          List.of(
              String.valueOf(entry.id()),
              entry.happenedAt().toString(),
              line.community(),
              entry.actor(),
              line.who().name(),
              entry.action(),
              entry.subject(),
              line.subject().name(),
              entry.details());
      out.write(cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",")) + LINE_END);
    }
  }

  private static String cell(String value) {
    boolean isFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
