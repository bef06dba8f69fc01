package org.comity.service.door.rest.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a request asks for, from a cursor on. A cursor names the list that it is of:
 * in another one it would point anywhere.
 */
public final class Paging {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** A later version may put more into a cursor, and will know by this what it reads. */
  private static final String VERSION = "1:";

  @QueryParam("limit")
  @Parameter(
      description = "How many at most.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  @Nullable String limit;

  @QueryParam("cursor")
  @Parameter(description = "Where to go on, as next of the page before says it.")
  @Nullable String cursor;

  @Context @Nullable UriInfo request;

  /** Filled by the framework. */
  public Paging() {}

  /**
   * How many rows are asked for.
   *
   * @return from 1 to 200
   * @throws ProblemException 422
   */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[0-9]{1,4}")) {
      throw new ProblemException(Problem.invalid("limit", "from 1 to " + MOST));
    }
    return Given.number("limit", Integer.parseInt(limit), 1, MOST);
  }

  /**
   * Below which id to go on.
   *
   * @return above all ids for the first page
   * @throws ProblemException 422 if the cursor is none of this list
   */
  public long before() {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (plain.startsWith(mark())) {
        return Long.parseLong(plain.substring(mark().length()));
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for a cursor that can be decoded and is none.
    }
    throw new ProblemException(
        Problem.invalid(
            "cursor", "one that next of a page of this list held; leave it out to begin"));
  }

  /**
   * A page of a list.
   *
   * @param rows one more than {@link #limit} where there are more
   * @param id names a row, so that the next page begins below it
   * @param shown how a row stands on the wire
   * @param path where the list is, with its parameters but those of paging
   * @param <R> the rows
   * @param <T> what they become
   * @return the page, with the way to the next
   */
  public <R, T> Listing<T> page(
      List<R> rows, ToLongFunction<R> id, Function<R, T> shown, String path) {
    List<R> part = rows.subList(0, Math.min(rows.size(), limit()));
    boolean isLast = rows.size() <= limit();
    String next = isLast ? null : next(path, id.applyAsLong(part.get(part.size() - 1)));
    return new Listing<>(part.stream().map(shown).toList(), next);
  }

  /**
   * A page of a list that is at hand as a whole.
   *
   * @param rows all of them
   * @param id names a row; the ids of later rows are smaller
   * @param shown how a row stands on the wire
   * @param path where the list is
   * @param <R> the rows
   * @param <T> what they become
   * @return the page, with the way to the next
   */
  public <R, T> Listing<T> pageOfAll(
      List<R> rows, ToLongFunction<R> id, Function<R, T> shown, String path) {
    long before = before();
    List<R> rest =
        rows.stream().filter(row -> id.applyAsLong(row) < before).limit(limit() + 1L).toList();
    return page(rest, id, shown, path);
  }

  private String next(String path, long last) {
    String place =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((mark() + last).getBytes(StandardCharsets.US_ASCII));
    String joint = path.contains("?") ? "&" : "?";
    return path + joint + "limit=" + limit() + "&cursor=" + place;
  }

  /** Paths may be long, and hold what people wrote: a number of a path is enough. */
  private String mark() {
    return VERSION
        + Integer.toHexString(Objects.requireNonNull(request).getPath().hashCode())
        + ":";
  }
}
