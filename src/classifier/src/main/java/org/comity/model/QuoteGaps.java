package org.comity.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.network.Network;
import org.comity.network.NetworkReading;
import org.comity.network.WordSignal;

/**
 * What a network makes of a text without the words that it quotes. Each run of them between other
 * words is one word that says nothing, so that the words around it do not speak to one another, and
 * a long quotation does not drown a short answer to it. Made and read by one thread.
 */
final class QuoteGaps {

  private static final int NONE = -1;

  private final int[] places;
  private final NetworkReading reading;

  QuoteGaps(Network network, WordSignal[] signals, boolean[] quoted) {
    WordSignal any = signals[0];
    WordSignal blank = new WordSignal(new float[any.taps().length], new float[any.marks().length]);
    places = new int[signals.length];
    List<WordSignal> read = new ArrayList<>(signals.length);
    for (int t = 0; t < signals.length; t++) {
      if (quoted[t]) {
        places[t] = NONE;
        continue;
      }
      if (!read.isEmpty() && quoted[t - 1]) {
        read.add(blank);
      }
      places[t] = read.size();
      read.add(signals[t]);
    }
    if (read.isEmpty()) {
      read.add(blank);
    }
    reading = network.read(read.toArray(WordSignal[]::new));
  }

  /** The log-odds of an attribute. */
  double logOdds(int attribute) {
    return reading.logOdds(attribute);
  }

  /** The share of people that mark a token; none mark a quoted one. */
  double share(int token, int attribute) {
    return places[token] == NONE ? 0 : reading.share(places[token], attribute);
  }

  /** What each token adds to an attribute's log-odds. */
  double[] contributions(int attribute) {
    double[] read = reading.contributions(attribute);
    double[] parts = new double[places.length];
    for (int t = 0; t < parts.length; t++) {
      parts[t] = places[t] == NONE ? 0 : read[places[t]];
    }
    return parts;
  }
}
