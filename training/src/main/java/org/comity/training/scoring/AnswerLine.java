package org.comity.training.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.comity.CommentClassifier;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Span;

/** Scores lines and writes what comes of each as one line of JSON. Safe for several threads. */
public final class AnswerLine {

  /** What a line gets that holds no comment; the other causes are {@link Assessment.Cause}. */
  public static final String UNREADABLE = "UNREADABLE_LINE";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommentClassifier classifier;
  private final boolean explain;

  /**
   * A writer of answers.
   *
   * @param classifier scores
   * @param explain whether answers hold what every word contributes
   */
  public AnswerLine(CommentClassifier classifier, boolean explain) {
    this.classifier = classifier;
    this.explain = explain;
  }

  /**
   * Answers a line.
   *
   * @param line what is to be scored
   * @return JSON without a line end
   */
  public String of(InputLine line) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", line.id());
    Comment comment = line.comment();
    if (comment == null) {
      answer.put("not_scored", UNREADABLE);
    } else {
      Assessment assessment = classifier.assess(comment);
      if (assessment instanceof Scored scored) {
        add(answer, scored);
        if (explain) {
          add(answer, classifier.explain(comment));
        }
      } else if (assessment instanceof NotScored not) {
        answer.put("not_scored", not.cause().name());
        if (not.language() != null) {
          answer.put("language", not.language());
        }
      }
    }
    return text(answer);
  }

  private static void add(ObjectNode answer, Scored scored) {
    ObjectNode scores = answer.putObject("scores");
    scored
        .scores()
        .byAttribute()
        .forEach((attribute, score) -> scores.put(attribute.name(), score));
    ArrayNode spans = answer.putArray("spans");
    for (Span span : scored.spans()) {
      spans
          .addObject()
          .put("begin", span.begin())
          .put("end", span.end())
          .put("attribute", span.attribute().name())
          .put("contribution", span.contribution());
    }
    answer.put("language", scored.language());
  }

  private static void add(ObjectNode answer, List<Explanation> explanations) {
    ObjectNode contributions = answer.putObject("contributions");
    for (Explanation explanation : explanations) {
      ObjectNode one = contributions.putObject(explanation.attribute().name());
      one.put("bias", explanation.bias());
      one.put("raw_score", explanation.rawScore());
      ArrayNode words = one.putArray("words");
      for (Contribution word : explanation.contributions()) {
        words
            .addObject()
            .put("begin", word.begin())
            .put("end", word.end())
            .put("value", word.value());
      }
    }
  }

  private static String text(ObjectNode answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException neverForATree) {
      throw new UncheckedIOException(neverForATree);
    }
  }
}
