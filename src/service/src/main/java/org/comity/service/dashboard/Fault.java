package org.comity.service.dashboard;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import org.comity.service.dashboard.session.Viewer;

/** What a script of a page is told when something was not done: {@code {"fault": "a sentence"}}. */
public final class Fault {

  private Fault() {}

  /**
   * Says it in the viewer's language.
   *
   * @param status of HTTP
   * @param viewer to whom
   * @param bundle where the words are
   * @param sentence what is wrong and what to do
   * @param <W> the words
   * @return the answer
   */
  public static <W> Response of(
      int status, Viewer viewer, Class<W> bundle, Function<W, String> sentence) {
    return of(status, sentence.apply(words(viewer, bundle)));
  }

  /**
   * Says it as it is.
   *
   * @param status of HTTP
   * @param sentence what is wrong and what to do
   * @return the answer
   */
  public static Response of(int status, String sentence) {
    return Response.status(status)
        .entity(Map.of("fault", sentence))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /**
   * The words of a room in the viewer's language.
   *
   * @param viewer who reads them
   * @param bundle of the room
   * @param <W> the words
   * @return the words
   */
  public static <W> W words(Viewer viewer, Class<W> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(viewer.locale().toLanguageTag()));
  }
}
