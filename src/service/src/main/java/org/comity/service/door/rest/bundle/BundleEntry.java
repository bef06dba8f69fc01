package org.comity.service.door.rest.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.service.bundle.store.StoredBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that can score a community.
 *
 * @param id names it
 * @param champion whether it scores the community now
 * @param started whether it is what the service was started with
 * @param languages what it reads
 * @param attributes what it scores
 * @param base what its training started from
 * @param sha256 of its CHECKSUMS
 * @param sizeBytes of its files
 * @param receivedAt when it was handed in
 * @param receivedBy who handed it in
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Bundle", description = "A bundle that can score a community.")
record BundleEntry(
    @Schema(description = "Its name and version, joined by a hyphen.") String id,
    @Schema(description = "Whether it scores the community now.") boolean champion,
    @Schema(description = "Whether the service was started with it.") boolean started,
    @Schema(description = "What it reads (BCP 47).") List<String> languages,
    @Schema(description = "What it scores.") List<String> attributes,
    @Schema(description = "The bundle that its training started from; missing for none.")
        @Nullable String base,
    @Schema(description = "Of its CHECKSUMS; missing for what the service was started with.")
        @Nullable String sha256,
    @Schema(description = "Bytes of all its files.") @Nullable Long sizeBytes,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy) {

  static BundleEntry of(StoredBundle bundle, boolean isChampion) {
    return new BundleEntry(
        bundle.id(),
        isChampion,
        false,
        bundle.languages(),
        bundle.attributes(),
        bundle.base(),
        bundle.sha256(),
        bundle.sizeBytes(),
        bundle.receivedAt(),
        bundle.receivedBy());
  }

  static BundleEntry started(Bundle bundle, boolean isChampion) {
    return new BundleEntry(
        bundle.id(),
        isChampion,
        true,
        bundle.languages().stream().sorted().toList(),
        bundle.attributes().stream().map(Attribute::name).toList(),
        bundle.manifest().training().base(),
        null,
        null,
        null,
        null);
  }
}
