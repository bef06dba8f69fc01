package org.comity.service.door.rest.drift;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.key.Scope;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions;
import org.comity.service.quality.accord.Accords;
import org.comity.service.quality.accord.Course;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether model and moderators agree. */
@Path("/api/v1/communities/{community}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retrainings")
public class AgreementResource {

  private static final int MOST_PROMOTIONS = 100;

  private final Admission admission;
  private final Accords accords;
  private final Policies policies;
  private final Promotions promotions;

  @Inject
  AgreementResource(
      Admission admission, Accords accords, Policies policies, Promotions promotions) {
    this.admission = admission;
    this.accords = accords;
    this.policies = policies;
    this.promotions = promotions;
  }

  /**
   * How far they agree.
   *
   * @param community what it is called
   * @return time after time
   */
  @GET
  @Operation(
      operationId = "agreement",
      summary = "Whether model and moderators agree, over time",
      description =
          "What people decided beside what the policy had decided alone, by the scores of the time:"
              + " of the last twelve weeks. Only the random audit sample speaks of all comments."
              + " With a key of the scope retrain or policy.")
  public AgreementAnswer agreement(@PathParam("community") String community) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    ZoneId zone = policies.of(admitted.id()).policy().zone();
    Course course = accords.of(admitted.id(), zone == null ? ZoneId.of("UTC") : zone);
    List<Promotion> meanwhile =
        promotions.list(admitted.id(), Long.MAX_VALUE, MOST_PROMOTIONS).stream()
            .filter(promotion -> !promotion.at().isBefore(course.from()))
            .sorted(Comparator.comparing(Promotion::at))
            .toList();
    return AgreementAnswer.of(course, meanwhile);
  }
}
