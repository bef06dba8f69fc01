package org.comity.network;

import org.jspecify.annotations.Nullable;

/**
 * One row that a {@link Network} learns from. The arrays are shared and must not be changed.
 *
 * @param words the numbers of its words, in order, at least one
 * @param labels for each attribute the share of people who saw it there; NaN where nobody was asked
 * @param marks for each word and then each attribute the share of people who marked it, NaN where
 *     nobody was asked; null where no word of the text was marked
 * @param clean whether people found nothing there, so that no word offends
 * @param weight how much the row counts, above 0
 * @param source the number of its corpus
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the hundred thousand
public record NetworkText(
    int[] words,
    float[] labels,
    float @Nullable [] marks,
    boolean clean,
    float weight,
    int source) {}
