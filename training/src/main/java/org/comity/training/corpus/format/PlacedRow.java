package org.comity.training.corpus.format;

import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.descriptor.Row;

/**
 * A row with its place, for messages.
 *
 * @param cells what it says
 * @param file where it stands
 * @param line the line it begins on, from 1
 */
record PlacedRow(Row cells, CorpusFile file, long line) {

  /** The exception for a fault of this row; the fault must not quote a text. */
  CorpusException failure(String fault) {
    return new CorpusException(file.shown(), line, fault);
  }

  /** The same row with something in place of some cells. */
  PlacedRow with(Row other) {
    return new PlacedRow(other, file, line);
  }
}
