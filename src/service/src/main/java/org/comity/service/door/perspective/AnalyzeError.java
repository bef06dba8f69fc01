package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.comity.service.door.perspective.AnalyzeException.ErrorType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Google's envelope around an error.
 *
 * @param error what it says
 */
@Schema(name = "AnalyzeCommentError")
record AnalyzeError(Status error) {

  static AnalyzeError invalidArgument(String message, Detail detail) {
    return new AnalyzeError(new Status(400, message, "INVALID_ARGUMENT", List.of(detail)));
  }

  /**
   * The error itself.
   *
   * @param code the HTTP status
   * @param message for people
   * @param status the code's name in Google's APIs
   * @param details for programs
   */
  record Status(int code, String message, String status, List<Detail> details) {}

  /**
   * What clients read.
   *
   * @param kind the message type of Google's API
   * @param errorType what is wrong
   * @param languageNotSupportedByAttributeError more, where a language is wrong
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Detail(
      @JsonProperty("@type") String kind,
      ErrorType errorType,
      @Nullable LanguageError languageNotSupportedByAttributeError) {

    Detail(ErrorType errorType, @Nullable LanguageError language) {
      this("type.googleapis.com/google.commentanalyzer.v1alpha1.Error", errorType, language);
    }
  }

  /**
   * Which attribute lacks which languages.
   *
   * @param detectedLanguages found in the text
   * @param requestedLanguages the request's
   * @param attribute as it was asked for; clients drop it and try again
   */
  record LanguageError(
      List<String> detectedLanguages, List<String> requestedLanguages, String attribute) {}
}
