package org.comity.service.door.perspective;

import java.util.List;
import org.comity.comment.ModerationException;
import org.comity.service.door.perspective.AnalyzeError.CommentError;
import org.comity.service.door.perspective.AnalyzeError.ErrorType;
import org.comity.service.door.perspective.AnalyzeError.LanguageError;
import org.jspecify.annotations.Nullable;

/** A request that Perspective would have refused; clients branch on its error type. */
final class AnalyzeException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final transient @Nullable LanguageError language;

  private AnalyzeException(ErrorType type, String message, @Nullable LanguageError language) {
    super(message);
    this.type = type;
    this.language = language;
  }

  static AnalyzeException of(ErrorType type, String message) {
    return new AnalyzeException(type, message, null);
  }

  static AnalyzeException invalid(String message) {
    return of(ErrorType.INVALID_REQUEST, message);
  }

  /**
   * The attribute is not scored in these languages.
   *
   * @param attribute as it was asked for
   * @param unsupported the languages in question
   * @param requested the request's languages
   * @param detected the languages found in the text
   */
  static AnalyzeException language(
      String attribute, List<String> unsupported, List<String> requested, List<String> detected) {
    return new AnalyzeException(
        ErrorType.LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,
        "Attribute "
            + attribute
            + " does not support request languages: "
            + String.join(", ", unsupported),
        new LanguageError(detected, requested, attribute));
  }

  /** The error as it goes over the wire. */
  AnalyzeError toError() {
    String message = getMessage() == null ? type.name() : getMessage();
    return AnalyzeError.invalidArgument(message, new CommentError(type, language));
  }
}
