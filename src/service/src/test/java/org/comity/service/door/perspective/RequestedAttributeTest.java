package org.comity.service.door.perspective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedAttributeTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final List<Attribute> SCORED =
      List.of(Attribute.TOXICITY, Attribute.INSULT, Attribute.PROFANITY);

  @ParameterizedTest
  @ValueSource(
      strings = {"TOXICITY", "TOXICITY@6", "TOXICITY_EXPERIMENTAL", "TOXICITY_EXPERIMENTAL@2"})
  void keepsTheNameThatWasAskedFor(String name) throws Exception {
    List<RequestedAttribute> found = asked("{\"" + name + "\": {}}", false);
    assertThat(found).containsExactly(new RequestedAttribute(name, Attribute.TOXICITY, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "TOXICITY_FAST,TOXICITY",
    "OBSCENE,PROFANITY",
    "OBSCENE@3,PROFANITY",
  })
  void knowsOtherNamesOfWhatItScores(String name, String attribute) throws Exception {
    assertThat(asked("{\"" + name + "\": {}}", false))
        .containsExactly(new RequestedAttribute(name, new Attribute(attribute), 0));
  }

  @Test
  void repeatsNoNameThatIsTooLongForOne() {
    assertThatThrownBy(() -> asked("{\"" + "A".repeat(101) + "\": {}}", false))
        .hasMessage("Unknown requested attribute: " + "A".repeat(100) + "\u2026");
  }

  @Test
  void readsThresholdsAndNulls() throws Exception {
    assertThat(asked("{\"INSULT\": {\"scoreThreshold\": 0.7}, \"TOXICITY\": null}", false))
        .containsExactly(
            new RequestedAttribute("INSULT", Attribute.INSULT, 0.7),
            new RequestedAttribute("TOXICITY", Attribute.TOXICITY, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPAM", "toxicity", "@6", "_EXPERIMENTAL", ""})
  void refusesWhatTheBundleDoesNotScore(String name) {
    assertThatThrownBy(() -> asked("{\"" + name + "\": {}}", false))
        .isInstanceOf(AnalyzeException.class)
        .hasMessage("Unknown requested attribute: " + name);
  }

  @Test
  void dropsItWhereTheRequestAllows() throws Exception {
    assertThat(asked("{\"SPAM\": {}, \"INSULT\": {}}", true))
        .containsExactly(new RequestedAttribute("INSULT", Attribute.INSULT, 0));
  }

  @Test
  void refusesOtherScoreTypes() {
    assertThatThrownBy(() -> asked("{\"INSULT\": {\"scoreType\": \"PERCENTILE\"}}", false))
        .hasMessage("Requested score type PERCENTILE is not supported by attribute INSULT");
  }

  @Test
  void refusesAThresholdThatEveryScoreWouldFail() {
    assertThatThrownBy(() -> asked("{\"INSULT\": {\"scoreThreshold\": \"NaN\"}}", false))
        .hasMessage("The score threshold of attribute INSULT is no number.");
  }

  private static List<RequestedAttribute> asked(String attributes, boolean drop)
      throws JsonProcessingException {
    String json =
        "{\"requested_attributes\": "
            + attributes
            + ", \"dropUnsupportedAttributes\": "
            + drop
            + "}";
    return RequestedAttribute.of(MAPPER.readValue(json, AnalyzeRequest.class), SCORED);
  }
}
