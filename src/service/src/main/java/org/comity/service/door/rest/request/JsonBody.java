package org.comity.service.door.rest.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.json.BodyReader;
import org.comity.service.json.FaultyBodyException;

/**
 * Reads the bodies of one operation. Safe for use by many threads.
 *
 * @param <T> the record that they become
 */
public final class JsonBody<T> {

  private final BodyReader<T> reader;

  /**
   * A reader.
   *
   * @param mapper as the service sets it up
   * @param form what to make of a body
   */
  public JsonBody(ObjectMapper mapper, Class<T> form) {
    this.reader = new BodyReader<>(mapper, form, RestDoorway.MAX_BYTES).knowingAllNames();
  }

  /**
   * Reads.
   *
   * @param body JSON in UTF-8
   * @return the record
   * @throws ProblemException 400, 413 or 422
   */
  public T read(byte[] body) {
    try {
      return reader.read(body);
    } catch (FaultyBodyException e) {
      throw new ProblemException(Problem.of(e.fault(), RestDoorway.MAX_BYTES));
    }
  }
}
