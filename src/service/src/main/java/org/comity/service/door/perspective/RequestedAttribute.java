package org.comity.service.door.perspective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.service.door.perspective.AnalyzeError.ErrorType;
import org.comity.service.door.perspective.AnalyzeRequest.AttributeParameters;

/**
 * An attribute that a client asked for.
 *
 * @param name as it was asked for, and is answered: {@code TOXICITY@6}, {@code
 *     TOXICITY_EXPERIMENTAL}
 * @param attribute the one of the bundle that is meant
 * @param threshold a score below it is left out; in [0,1]
 */
record RequestedAttribute(String name, Attribute attribute, double threshold) {

  private static final String TWIN = "_EXPERIMENTAL";

  /**
   * Names of Perspective's for what is scored here under another: TOXICITY_FAST was a smaller model
   * of the same attribute, OBSCENE was defined by swear words and vulgar language.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("TOXICITY_FAST", "TOXICITY", "OBSCENE", "PROFANITY");

  /** No attribute has a longer name; what is longer is not repeated in a message. */
  private static final int MAX_NAME = 100;

  /**
   * Finds what is meant by the names of a request.
   *
   * @param request the request
   * @param scored the attributes of the bundle
   * @return in the order of the request; without those that the bundle does not score, if the
   *     request allows that
   * @throws AnalyzeException if nothing is asked for, or something that cannot be answered
   */
  static List<RequestedAttribute> of(AnalyzeRequest request, List<Attribute> scored) {
    if (request.requestedAttributes().isEmpty()) {
      throw AnalyzeException.of(ErrorType.NO_REQUESTED_ATTRIBUTES, "Missing requested_attributes");
    }
    List<RequestedAttribute> found = new ArrayList<>();
    for (Map.Entry<String, AttributeParameters> asked : request.requestedAttributes().entrySet()) {
      String name = asked.getKey();
      Optional<Attribute> meant = meantBy(name, scored);
      if (meant.isPresent()) {
        found.add(checked(name, meant.get(), asked.getValue()));
      } else if (!request.dropUnsupportedAttributes()) {
        throw AnalyzeException.invalid("Unknown requested attribute: " + shown(name));
      }
    }
    return found;
  }

  private static RequestedAttribute checked(
      String name, Attribute attribute, AttributeParameters parameters) {
    String type = parameters.scoreType();
    if (type != null && !type.equals("PROBABILITY") && !type.equals("SCORE_TYPE_UNSPECIFIED")) {
      throw AnalyzeException.invalid(
          "Requested score type " + type + " is not supported by attribute " + name);
    }
    Double threshold = parameters.scoreThreshold();
    if (threshold != null && threshold.isNaN()) {
      throw AnalyzeException.invalid("The score threshold of attribute " + name + " is no number.");
    }
    return new RequestedAttribute(name, attribute, threshold == null ? 0 : threshold);
  }

  static String shown(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "\u2026";
  }

  /**
   * What is meant by a name.
   *
   * @param name as Perspective's clients write it
   * @param scored those that may be meant
   * @return nothing if none of them is
   */
  static Optional<Attribute> meantBy(String name, List<Attribute> scored) {
    int version = name.indexOf('@');
    String plain = version < 0 ? name : name.substring(0, version);
    Optional<Attribute> exact = named(plain, scored);
    if (exact.isPresent() || !plain.endsWith(TWIN)) {
      return exact.or(() -> named(OTHER_NAMES.getOrDefault(plain, plain), scored));
    }
    String twin = plain.substring(0, plain.length() - TWIN.length());
    return named(twin, scored);
  }

  private static Optional<Attribute> named(String name, List<Attribute> scored) {
    return scored.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }
}
