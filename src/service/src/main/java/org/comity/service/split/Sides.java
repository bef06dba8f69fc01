package org.comity.service.split;

import java.nio.ByteBuffer;
import org.comity.service.export.Pseudonyms;

/**
 * Draws sides: the same for the same thing of a community, for ever, and such that nobody can
 * choose a name that comes onto the side of tests (HMAC-SHA-256, RFC 2104, under the community's
 * secret). Not safe for use by several threads.
 */
public final class Sides {

  /** Up to this share of all threads is trained on. */
  private static final double TRAIN = 0.7;

  /** From there up to this share calibrates; the rest tests. */
  private static final double CALIBRATE = 0.8;

  private static final int UNUSED_BITS = 11;

  private final Pseudonyms.Of codes;

  Sides(Pseudonyms.Of codes) {
    this.codes = codes;
  }

  Side ofThread(String externalId) {
    return draw("thread", externalId);
  }

  Side ofAuthor(String externalId) {
    return draw("author", externalId);
  }

  Side ofComment(String externalId) {
    return draw("comment", externalId);
  }

  /** Stands for a text; 24 hexadecimal digits. */
  String codeOfText(String sha256) {
    return codes.name("text:" + sha256);
  }

  private Side draw(String kind, String name) {
    long bits = ByteBuffer.wrap(codes.code(kind + ":" + name)).getLong() >>> UNUSED_BITS;
    double drawn = bits * 0x1.0p-53;
    return drawn < TRAIN ? Side.TRAIN : drawn < CALIBRATE ? Side.CALIBRATE : Side.TEST;
  }
}
