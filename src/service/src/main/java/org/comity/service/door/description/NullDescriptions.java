package org.comity.service.door.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lets null be where it may be. The scanner writes of an object that may be null that it is "an
 * object, and any of that object and null", which null is not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class NullDescriptions implements OASFilter {

  /** For the framework. */
  public NullDescriptions() {}

  @Override
  public Schema filterSchema(Schema schema) {
    boolean mayBeNull =
        schema.getAnyOf() != null
            && schema.getAnyOf().stream()
                .map(Schema::getType)
                .anyMatch(type -> type != null && type.contains(Schema.SchemaType.NULL));
    if (mayBeNull) {
      schema.setType(null);
    }
    return schema;
  }
}
