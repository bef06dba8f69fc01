package org.comity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.model.WordTable.Word;
import org.comity.network.Network;
import org.comity.network.NetworkReading;
import org.comity.network.WordSignal;

/**
 * What a network makes of a text without the words that it quotes. Each run of them between other
 * words is one word that says nothing, so that the words around it do not speak to one another, and
 * a long quotation does not drown a short answer to it. So is the middle of a text that is longer
 * than any comment a reader writes by hand: nobody can make the network read for long. Made and
 * read by one thread.
 */
final class QuoteGaps {

  /** Of more words than this, the first half and the last half are read. */
  static final int MOST_WORDS = 512;

  private static final int NONE = -1;

  private final int[] places;
  private final NetworkReading reading;

  QuoteGaps(Network network, Word[] words, boolean[] quoted) {
    boolean[] left = withoutMiddle(quoted);
    places = new int[words.length];
    List<WordSignal> read = new ArrayList<>(Math.min(words.length, 2 * MOST_WORDS));
    for (int t = 0; t < words.length; t++) {
      if (left[t]) {
        places[t] = NONE;
        continue;
      }
      if (!read.isEmpty() && left[t - 1]) {
        read.add(network.silence());
      }
      places[t] = read.size();
      read.add(words[t].order().of(network));
    }
    if (read.isEmpty()) {
      read.add(network.silence());
    }
    reading = network.read(read.toArray(WordSignal[]::new));
  }

  private static boolean[] withoutMiddle(boolean[] quoted) {
    int own = 0;
    for (boolean skipped : quoted) {
      own += skipped ? 0 : 1;
    }
    if (own <= MOST_WORDS) {
      return quoted;
    }
    boolean[] left = quoted.clone();
    int at = 0;
    for (int t = 0; t < left.length; t++) {
      if (!quoted[t]) {
        left[t] = at >= MOST_WORDS / 2 && at < own - MOST_WORDS / 2;
        at++;
      }
    }
    return left;
  }

  /** The log-odds of an attribute. */
  double logOdds(int attribute) {
    return reading.logOdds(attribute);
  }

  /** The share of people that mark a token; none mark a quoted one. */
  double share(int token, int attribute) {
    return places[token] == NONE ? 0 : reading.share(places[token], attribute);
  }

  /**
   * What some tokens add to an attribute's log-odds.
   *
   * @param from the first token
   * @param to after the last token
   */
  double[] contributions(int attribute, int from, int to) {
    double[] parts = new double[to - from];
    int[] own = IntStream.range(from, to).filter(t -> places[t] != NONE).toArray();
    if (own.length > 0) {
      int first = places[own[0]];
      double[] read = reading.contributions(attribute, first, places[own[own.length - 1]] + 1);
      for (int t : own) {
        parts[t - from] = read[places[t] - first];
      }
    }
    return parts;
  }
}
