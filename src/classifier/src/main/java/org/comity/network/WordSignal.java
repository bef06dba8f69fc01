package org.comity.network;

/**
 * What one word adds to a {@link Network}, wherever it stands. The arrays are shared for speed and
 * must not be changed.
 *
 * @param taps what it adds to the units of the next word, of its own and of the word before: three
 *     times the number of units
 * @param marks what it says by itself for being marked, one log-odds for each attribute
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the ten thousand
public record WordSignal(float[] taps, float[] marks) {}
