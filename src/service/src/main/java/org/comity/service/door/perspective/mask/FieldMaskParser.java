package org.comity.service.door.perspective.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one mask: {@code mask = path ["(" mask ")"] ["," mask]}, {@code path = name [("/" | ".")
 * path]}. Spaces are allowed between them.
 */
final class FieldMaskParser {

  /** Names of fields and of attributes, with their versions. */
  private static final Pattern NAME = Pattern.compile("\\s*(\\*|[A-Za-z_][A-Za-z0-9_@-]*)\\s*");

  /** No response is deeper, and a parenthesis costs a call on the stack. */
  private static final int MAX_DEPTH = 16;

  private final String text;
  private final Matcher name;
  private int at;
  private int depth;

  FieldMaskParser(String text) {
    this.text = text;
    this.name = NAME.matcher(text);
  }

  FieldMask parse() {
    FieldMask mask = new FieldMask();
    readInto(mask);
    if (at < text.length()) {
      throw malformed();
    }
    return mask;
  }

  private void readInto(FieldMask mask) {
    do {
      FieldMask last = readPath(mask);
      if (takes('(')) {
        if (++depth > MAX_DEPTH) {
          throw malformed();
        }
        readInto(last);
        depth--;
        if (!takes(')')) {
          throw malformed();
        }
      } else {
        last.keepWhole();
      }
    } while (takes(','));
  }

  private FieldMask readPath(FieldMask mask) {
    FieldMask last = mask;
    do {
      if (!name.find(at) || name.start() != at) {
        throw malformed();
      }
      at = name.end();
      last = last.below(name.group(1));
    } while (takes('/') || takes('.'));
    return last;
  }

  private boolean takes(char sign) {
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private FieldMaskException malformed() {
    return new FieldMaskException("the mask is malformed at character " + (at + 1));
  }
}
