package org.comity.service.door.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.service.community.Communities;
import org.comity.service.scoring.Champions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what the service scores with where no community is named. */
@Path("/api/v1/bundle")
@Tag(name = "Scoring")
public class BundleResource {

  private final Communities communities;
  private final Champions champions;

  @Inject
  BundleResource(Communities communities, Champions champions) {
    this.communities = communities;
    this.champions = champions;
  }

  /**
   * The bundle of the default community.
   *
   * @return its id and what it can do
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "bundle",
      summary = "What the service scores with where no community is named")
  @APIResponseSchema(
      value = LoadedBundle.class,
      responseCode = "200",
      responseDescription = "The bundle that is loaded")
  public LoadedBundle bundle() {
    Bundle bundle = champions.of(communities.byDefault().id()).bundle();
    return new LoadedBundle(
        bundle.id(),
        bundle.attributes().stream().map(Attribute::name).toList(),
        bundle.languages().stream().sorted().toList(),
        bundle.manifest().attributes().stream().map(AttributeThresholds::of).toList());
  }

  /**
   * A bundle in short.
   *
   * @param id names it
   * @param attributes what it scores
   * @param languages what it reads (BCP 47)
   * @param thresholds from which scores to act, for each attribute that a model scores
   */
  @Schema(description = "The bundle that is loaded.")
  public record LoadedBundle(
      @Schema(description = "Names the bundle.") String id,
      @Schema(description = "What it scores.") List<String> attributes,
      @Schema(description = "What it reads (BCP 47).") List<String> languages,
      @Schema(description = "From which scores to act, for each attribute that a model scores.")
          List<AttributeThresholds> thresholds) {}
}
