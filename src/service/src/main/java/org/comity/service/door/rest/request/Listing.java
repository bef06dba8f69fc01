package org.comity.service.door.rest.request;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list, mostly newest first
 * @param next where the next part is; null at the end
 * @param <T> what is listed
 */
public record Listing<T>(
    List<T> items,
    @Schema(
            nullable = true,
            description = "Where the next part is, as a path with parameters; null at the end.")
        @Nullable String next) {}
