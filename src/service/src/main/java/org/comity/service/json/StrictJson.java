package org.comity.service.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Makes the reader of JSON refuse what is probably a mistake: text after the end, a name twice, a
 * number where a string belongs, and what only an attacker sends: deep nesting. Unknown names are
 * ignored, so that platforms of a newer version work; see {@link BodyReader#knowingAllNames()}.
 */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

  /** More levels than any door's records have by far. */
  static final int MAX_DEPTH = 64;

  @Override
  public void customize(ObjectMapper mapper) {
    StreamReadConstraints usual = mapper.getFactory().streamReadConstraints();
    mapper
        .getFactory()
        .setStreamReadConstraints(usual.rebuild().maxNestingDepth(MAX_DEPTH).build());
    // Otherwise exceptions quote the body, and a comment would end in a log.
    mapper.configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
