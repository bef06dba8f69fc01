package org.comity.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through and no more. */
final class CountedStream extends FilterInputStream {

  private final long most;
  private long seen;

  CountedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int bytes) {
    seen += Math.max(0, bytes);
    if (seen > most) {
      throw new ArchiveException("the archive has more than " + most + " bytes", true);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
