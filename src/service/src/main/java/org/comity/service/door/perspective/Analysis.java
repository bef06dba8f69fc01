package org.comity.service.door.perspective;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.SentenceScores;
import org.comity.service.door.perspective.AnalyzeError.ErrorType;
import org.comity.service.door.perspective.AnalyzeResponse.AttributeScores;
import org.comity.service.door.perspective.AnalyzeResponse.Score;
import org.comity.service.door.perspective.AnalyzeResponse.SpanScore;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.CommentScorer;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/** Answers one request in Perspective's words. */
@Singleton
final class Analysis {

  private final CommentScorer scorer;

  @Inject
  Analysis(CommentScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * What is answered.
   *
   * @param response in Perspective's words
   * @param comment what was scored
   * @param assessment what the model says of it; null where it was not asked
   */
  record Answer(AnalyzeResponse response, Comment comment, @Nullable Assessment assessment) {}

  /**
   * Checks the request, scores the comment and converts the scores.
   *
   * @param champion what scores the community that is meant
   * @param request the request
   * @param kept whether the comment will be kept, and its marked words with it
   * @return the response
   * @throws AnalyzeException if Perspective would have refused it
   */
  Answer answer(Champion champion, AnalyzeRequest request, boolean kept) {
    CommentClassifier classifier = champion.classifier();
    Comment comment = RequestText.toComment(request);
    List<RequestedAttribute> asked =
        RequestedAttribute.of(request, classifier.bundle().attributes());
    List<String> unsupported =
        request.languages().stream().filter(tag -> !classifier.bundle().reads(tag)).toList();
    if (!unsupported.isEmpty()) {
      List<String> detected = classifier.detectLanguages(comment.text());
      return new Answer(notSupported(request, asked, unsupported, detected), comment, null);
    }
    Assessment assessment =
        kept
            ? scorer.assess(champion, comment, Door.PERSPECTIVE)
            : scorer.score(champion, comment, Door.PERSPECTIVE);
    if (assessment instanceof Scored scored) {
      List<String> detected = detected(classifier, comment.text(), scored);
      List<SentenceScores> parts = parts(classifier, request, comment, scored);
      return new Answer(
          response(request, scores(scored, parts, asked), detected), comment, assessment);
    }
    List<String> detected = classifier.detectLanguages(comment.text());
    return new Answer(
        notScored(request, asked, (NotScored) assessment, detected), comment, assessment);
  }

  /**
   * What a text with letters was read as: to detect that once more takes time, and could only
   * differ where the text leaves a doubt.
   */
  private static List<String> detected(CommentClassifier classifier, String text, Scored scored) {
    return text.codePoints().anyMatch(Character::isLetter)
        ? List.of(scored.language())
        : classifier.detectLanguages(text);
  }

  private static AnalyzeResponse response(
      AnalyzeRequest request, Map<String, AttributeScores> scores, List<String> detected) {
    if (request.languages().isEmpty() && detected.isEmpty()) {
      throw AnalyzeException.of(ErrorType.LANGUAGE_DETECTION_FAILED, "Unable to detect language");
    }
    List<String> languages =
        request.languages().isEmpty() ? detected.subList(0, 1) : request.languages();
    return new AnalyzeResponse(scores, languages, detected, request.clientToken());
  }

  private static Map<String, AttributeScores> scores(
      Scored scored, List<SentenceScores> parts, List<RequestedAttribute> asked) {
    Map<String, AttributeScores> scores = new LinkedHashMap<>();
    for (RequestedAttribute one : asked) {
      double summary = scored.scores().of(one.attribute());
      if (summary >= one.threshold()) {
        scores.put(
            one.name(), new AttributeScores(spans(one.attribute(), parts), new Score(summary)));
      }
    }
    return scores;
  }

  /** The sentences, if asked for and any could be scored by itself; else the whole text. */
  private static List<SentenceScores> parts(
      CommentClassifier classifier, AnalyzeRequest request, Comment comment, Scored scored) {
    List<SentenceScores> sentences =
        request.spanAnnotations() ? classifier.assessSentences(comment) : List.of();
    return sentences.isEmpty()
        ? List.of(new SentenceScores(0, comment.text().length(), scored.scores()))
        : sentences;
  }

  private static List<SpanScore> spans(Attribute attribute, List<SentenceScores> parts) {
    return parts.stream()
        .map(
            part -> new SpanScore(part.begin(), part.end(), new Score(part.scores().of(attribute))))
        .toList();
  }

  private static AnalyzeResponse notScored(
      AnalyzeRequest request,
      List<RequestedAttribute> asked,
      NotScored assessment,
      List<String> detected) {
    return switch (assessment.cause()) {
      case EMPTY ->
          throw AnalyzeException.of(ErrorType.COMMENT_EMPTY, "Comment must be non-empty.");
      case TOO_LONG ->
          throw AnalyzeException.of(ErrorType.COMMENT_TOO_LONG, "Comment text too long.");
      case NOTHING_KNOWN ->
          throw AnalyzeException.of(
              ErrorType.LANGUAGE_DETECTION_FAILED, "Unable to detect language");
      case NOT_TEXT -> throw AnalyzeException.invalid("Comment is not text.");
      case LANGUAGE_NOT_SUPPORTED -> {
        String language = assessment.language();
        List<String> found = detected.isEmpty() && language != null ? List.of(language) : detected;
        yield notSupported(request, asked, language == null ? found : List.of(language), found);
      }
    };
  }

  private static AnalyzeResponse notSupported(
      AnalyzeRequest request,
      List<RequestedAttribute> asked,
      List<String> unsupported,
      List<String> detected) {
    if (request.dropUnsupportedAttributes()) {
      return response(request, Map.of(), detected);
    }
    throw AnalyzeException.language(
        asked.get(0).name(), unsupported, request.languages(), detected);
  }
}
