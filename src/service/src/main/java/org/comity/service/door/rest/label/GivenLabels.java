package org.comity.service.door.rest.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.moderation.Feedback.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a comment.
 *
 * @param labels how far each attribute holds, in [0,1]
 * @param spans words that are meant
 */
@Schema(name = "GivenLabels", description = "What is said of a comment.")
record GivenLabels(
    @Schema(
            required = true,
            description =
                "How far each attribute holds, from 0 to 1: an attribute that the bundle scores,"
                    + " or LIKELY_TO_REJECT.")
        @Nullable Map<String, Double> labels,
    @Schema(description = "Words that are meant, each of an attribute among labels.")
        @Nullable List<GivenSpan> spans) {

  /** More than any person marks. */
  private static final int MOST_SPANS = 1_000;

  /**
   * Words that are meant.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param attribute what they show
   */
  @Schema(name = "GivenSpan", description = "Offsets are UTF-16 code units into the text.")
  record GivenSpan(@Nullable Integer begin, @Nullable Integer end, @Nullable String attribute) {}

  /**
   * As the table has it: one row for each attribute, and one for each span.
   *
   * @param known what the bundle scores
   * @param length of the comment's text
   * @throws ProblemException 422
   */
  List<Said> toSaid(List<Attribute> known, int length) {
    Map<String, Double> values = Given.required("labels", labels);
    if (values.isEmpty()) {
      throw new ProblemException(Problem.missing("labels"));
    }
    List<Said> said = new ArrayList<>();
    values.forEach((attribute, value) -> said.add(said(attribute, value, known)));
    List<GivenSpan> marked = spans == null ? List.of() : spans;
    if (marked.size() > MOST_SPANS) {
      throw new ProblemException(Problem.invalid("spans", "at most " + MOST_SPANS));
    }
    for (GivenSpan span : marked) {
      said.add(said(Given.required("spans", span), values, length));
    }
    return said;
  }

  private static Said said(String name, @Nullable Double value, List<Attribute> known) {
    boolean isKnown =
        name.equals(Attribute.LIKELY_TO_REJECT.name())
            || known.stream().anyMatch(attribute -> attribute.name().equals(name));
    if (!isKnown) {
      throw new ProblemException(
          Problem.invalid("labels", "of LIKELY_TO_REJECT and what GET /api/v1/bundle lists"));
    }
    double label = Given.required("labels." + name, value);
    if (!(label >= 0 && label <= 1)) {
      throw new ProblemException(Problem.invalid("labels." + name, "from 0 to 1"));
    }
    return new Said(name, label, null, null);
  }

  private static Said said(GivenSpan span, Map<String, Double> values, int length) {
    int begin = Given.required("spans.begin", span.begin());
    int end = Given.required("spans.end", span.end());
    String attribute = Given.required("spans.attribute", span.attribute());
    Double value = values.get(attribute);
    if (value == null) {
      throw new ProblemException(
          Problem.invalid("spans.attribute", "one of those that labels holds"));
    }
    if (begin < 0 || end <= begin || end > length) {
      throw new ProblemException(
          Problem.invalid("spans", "0 <= begin < end <= " + length + ", the length of the text"));
    }
    return new Said(attribute, value, begin, end);
  }
}
