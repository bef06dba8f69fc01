package org.comity.service.door.rest.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import org.comity.service.export.Pages;

/**
 * Writes rows as JSON Lines. One page is in memory at a time: the next is read when the client has
 * taken the last. If the database goes away meanwhile the connection is broken off, so that nobody
 * takes a part for the whole.
 */
@Singleton
final class Lines {

  private static final int AT_ONCE = 500;

  private final ObjectWriter writer;

  @Inject
  Lines(ObjectMapper mapper) {
    this.writer = mapper.writer();
  }

  /**
   * Writes all rows.
   *
   * @param pages reads them
   * @param id names a row
   * @return writes when the framework asks for it
   */
  <T> StreamingOutput of(Pages<T> pages, ToLongFunction<T> id) {
    return out -> {
      long after = 0;
      List<T> page;
      do {
        page = pages.after(after, AT_ONCE);
        write(page, out);
        after = page.isEmpty() ? after : id.applyAsLong(page.get(page.size() - 1));
      } while (page.size() == AT_ONCE);
    };
  }

  private <T> void write(List<T> page, OutputStream out) throws IOException {
    for (T row : page) {
      out.write(writer.writeValueAsBytes(row));
      out.write('\n');
    }
    out.flush();
  }
}
