package org.comity.service.door.perspective.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMaskTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final KnownFields POINT =
      new KnownFields(Map.of("x", KnownFields.NONE, "y", KnownFields.NONE));

  private static final KnownFields KNOWN =
      new KnownFields(
          Map.of(
              "named",
              new KnownFields(Map.of(KnownFields.ANY_NAME, POINT)),
              "list",
              POINT,
              "plain",
              KnownFields.NONE));

  private static final String RESPONSE =
      "{'named':{'A@6':{'x':1,'y':2},'B':{'x':3,'y':4}},'list':[{'x':5,'y':6},{'x':7}],'plain':8}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "plain                | {'plain':8}",
        "named(A@6/x),plain   | {'named':{'A@6':{'x':1}},'plain':8}",
        "named.B.y            | {'named':{'B':{'y':4}}}",
        "named/*/x            | {'named':{'A@6':{'x':1},'B':{'x':3}}}",
        "named(*/x,B)         | {'named':{'A@6':{'x':1},'B':{'x':3,'y':4}}}",
        "named(*/x,B/y)       | {'named':{'A@6':{'x':1},'B':{'x':3,'y':4}}}",
        "named(B/y),named/B/x | {'named':{'B':{'x':3,'y':4}}}",
        "named/B/x,named      | {'named':{'A@6':{'x':1,'y':2},'B':{'x':3,'y':4}}}",
        "list/y               | {'list':[{'y':6},{}]}",
        "list ( x , y )       | {'list':[{'x':5,'y':6},{'x':7}]}",
        "named/C              | {'named':{}}",
        "named/C/x,plain      | {'named':{},'plain':8}",
      })
  void keepsWhatIsNamed(String mask, String left) throws JsonProcessingException {
    assertThat(FieldMask.parse(mask, KNOWN).cut(json(RESPONSE))).isEqualTo(json(left));
  }

  @Test
  void keepsEverythingForAStar() throws JsonProcessingException {
    assertThat(FieldMask.parse("*", KNOWN).cut(json(RESPONSE))).isEqualTo(json(RESPONSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "plain,",
        ",plain",
        "plain,,list",
        "named(",
        "named()",
        "named(B",
        "named(B))",
        "named)",
        "/plain",
        "named/",
        "named//x",
        "named(B)x",
        "plain list",
        "(plain)",
        "pla!n",
        "named.(B)",
        "**"
      })
  void refusesWhatIsMalformed(String mask) {
    assertThatThrownBy(() -> FieldMask.parse(mask, KNOWN))
        .isInstanceOf(FieldMaskException.class)
        .hasMessageStartingWith("the mask is malformed at character ");
  }

  @Test
  void saysWhereItIsMalformed() {
    assertThatThrownBy(() -> FieldMask.parse("plain,?", KNOWN))
        .hasMessage("the mask is malformed at character 7");
  }

  @Test
  void refusesDeepNesting() {
    String deep = "named(".repeat(10_000);
    assertThatThrownBy(() -> FieldMask.parse(deep, KNOWN)).isInstanceOf(FieldMaskException.class);
  }

  @ParameterizedTest
  @CsvSource({"plane,plane", "plain/x,x", "named/B/z,z", "list/z,z", "*/z,z", "named/*/z,z"})
  void refusesFieldsThatDoNotExist(String mask, String unknown) {
    assertThatThrownBy(() -> FieldMask.parse(mask, KNOWN))
        .hasMessage("there is no field " + unknown + " at that place");
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return MAPPER.readTree(text.replace('\'', '"'));
  }
}
