package org.comity.text.quotation;

import java.util.Arrays;

/**
 * Tells which stretches of a text stand in others, for all of its words at once: the suffix
 * automaton of the text (Blumer et al., "The smallest automaton recognizing the subwords of a
 * text", Theoretical Computer Science 40, 1985), through which the others are read word by word.
 * Linear in the length of all texts, whatever stands in them. Used by one thread.
 */
final class WordStretches {

  private static final int START = 0;
  private static final int NONE = -1;

  /** For each state the length of its longest stretch, and the state of what it ends in. */
  private final int[] length;

  private final int[] suffix;

  /** The state after each word of the text. */
  private final int[] after;

  /** For each state the longest of its stretches that stands in another text. */
  private final int[] met;

  private final Steps steps;
  private int states;
  private int state;
  private int run;

  /**
   * Reads the text.
   *
   * @param words a number for each word, equal for equal words, at least 0
   */
  WordStretches(int[] words) {
    int most = 2 * words.length + 1;
    length = new int[most];
    suffix = new int[most];
    met = new int[most];
    after = new int[words.length];
    steps = new Steps(most, 3 * words.length + 1);
    suffix[START] = NONE;
    states = 1;
    int last = START;
    for (int i = 0; i < words.length; i++) {
      last = append(last, words[i]);
      after[i] = last;
    }
  }

  private int append(int last, int word) {
    int added = states++;
    length[added] = length[last] + 1;
    int from = last;
    while (from != NONE && steps.find(from, word) == NONE) {
      steps.add(from, word, added);
      from = suffix[from];
    }
    if (from == NONE) {
      suffix[added] = START;
      return added;
    }
    int to = steps.target(steps.find(from, word));
    suffix[added] = length[from] + 1 == length[to] ? to : split(from, word, to);
    return added;
  }

  /** Parts the shorter stretches of a state from the longer ones. */
  private int split(int from, int word, int to) {
    int shorter = states++;
    length[shorter] = length[from] + 1;
    suffix[shorter] = suffix[to];
    suffix[to] = shorter;
    steps.copy(to, shorter);
    int at = from;
    while (at != NONE) {
      int step = steps.find(at, word);
      if (step == NONE || steps.target(step) != to) {
        break;
      }
      steps.redirect(step, shorter);
      at = suffix[at];
    }
    return shorter;
  }

  /** Another text begins. */
  void begin() {
    state = START;
    run = 0;
  }

  /**
   * Reads the next word of another text.
   *
   * @param word its number, or -1 for one that the text does not hold
   */
  void read(int word) {
    int step = word < 0 ? NONE : steps.find(state, word);
    while (word >= 0 && step == NONE && state != START) {
      state = suffix[state];
      run = length[state];
      step = steps.find(state, word);
    }
    if (step == NONE) {
      begin();
      return;
    }
    state = steps.target(step);
    run++;
    met[state] = Math.max(met[state], run);
  }

  /**
   * What was found.
   *
   * @return for each word of the text how many words the longest stretch has that ends with it and
   *     stands in another text
   */
  int[] longest() {
    int[] order = byLength();
    int[] found = met.clone();
    for (int i = states - 1; i > 0; i--) {
      int shorter = suffix[order[i]];
      if (found[order[i]] > 0) {
        found[shorter] = length[shorter];
      }
    }
    for (int i = 1; i < states; i++) {
      int one = order[i];
      found[one] = found[one] > 0 ? found[one] : found[suffix[one]];
    }
    return Arrays.stream(after).map(one -> found[one]).toArray();
  }

  /** The states from the shortest to the longest; the first is the start. */
  private int[] byLength() {
    int[] begins = new int[after.length + 2];
    for (int s = 0; s < states; s++) {
      begins[length[s] + 1]++;
    }
    for (int l = 1; l < begins.length; l++) {
      begins[l] += begins[l - 1];
    }
    int[] order = new int[states];
    for (int s = 0; s < states; s++) {
      order[begins[length[s]]++] = s;
    }
    return order;
  }

  /** Which state follows which at a word: a hash table, and a list for each state. */
  private static final class Steps {

    private final int[] first;
    private final int[] next;
    private final int[] word;
    private final int[] origin;
    private final int[] target;
    private final int[] slots;
    private int count;

    Steps(int states, int most) {
      first = new int[states];
      Arrays.fill(first, NONE);
      next = new int[most];
      word = new int[most];
      origin = new int[most];
      target = new int[most];
      slots = new int[Integer.highestOneBit(Math.max(8, most)) * 4];
      Arrays.fill(slots, NONE);
    }

    /** The step from a state at a word, or -1. */
    int find(int from, int at) {
      return slots[slot(from, at)];
    }

    int target(int step) {
      return target[step];
    }

    void redirect(int step, int to) {
      target[step] = to;
    }

    void add(int from, int at, int to) {
      origin[count] = from;
      word[count] = at;
      target[count] = to;
      next[count] = first[from];
      first[from] = count;
      slots[slot(from, at)] = count;
      count++;
    }

    void copy(int from, int to) {
      for (int step = first[from]; step != NONE; step = next[step]) {
        add(to, word[step], target[step]);
      }
    }

    private int slot(int from, int at) {
      long mixed = ((long) from << 32 | at) * 0x9E3779B97F4A7C15L;
      int slot = (int) (mixed >>> 32) & (slots.length - 1);
      while (slots[slot] != NONE && (origin[slots[slot]] != from || word[slots[slot]] != at)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }
  }
}
