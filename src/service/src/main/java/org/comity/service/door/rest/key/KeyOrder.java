package org.comity.service.door.rest.key;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key to make.
 *
 * @param name for people
 * @param scopes what it is good for
 * @param community the one that it opens; missing for all
 * @param perMinute how many requests a minute
 * @param expiresAt from when on it opens nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "KeyOrder", description = "A key to make.")
record KeyOrder(
    @Schema(required = true, description = "For people; 1 to 200 characters.")
        @Nullable String name,
    @Schema(
            required = true,
            description = "Of score, submit, moderate, label, policy, retrain, admin.")
        @Nullable List<String> scopes,
    @Schema(description = "The one community that it opens; missing for all.")
        @Nullable String community,
    @Schema(description = "How many requests a minute; 6,000 if missing.")
        @Nullable Integer perMinute,
    @Schema(description = "From when on it opens nothing; never if missing.")
        @Nullable Instant expiresAt) {

  private static final int MAX_NAME = 200;
  private static final int MOST_PER_MINUTE = 10_000_000;

  KeyRequest toRequest(@Nullable Long communityId, Instant now) {
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new ProblemException(Problem.invalid("expires_at", "in the future"));
    }
    return new KeyRequest(
        communityId,
        Given.words("name", name, MAX_NAME),
        known(),
        perMinute == null
            ? KeyRequest.USUAL_PER_MINUTE
            : Given.number("per_minute", perMinute, 1, MOST_PER_MINUTE),
        expiresAt);
  }

  private Set<Scope> known() {
    Set<Scope> known = EnumSet.noneOf(Scope.class);
    for (String scope : Given.required("scopes", scopes)) {
      known.add(Wire.constant("scopes", Given.required("scopes", scope), Scope.class));
    }
    if (known.isEmpty()) {
      throw new ProblemException(Problem.missing("scopes"));
    }
    return known;
  }
}
