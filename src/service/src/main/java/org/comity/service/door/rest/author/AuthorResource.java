package org.comity.service.door.rest.author;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.erasure.Erasures;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Authors, whose data is theirs. */
@Path("/api/v1/communities/{community}/authors")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Authors", description = "People who write, and their right to be forgotten.")
public class AuthorResource {

  private final Admission admission;
  private final Erasures erasures;

  @Inject
  AuthorResource(Admission admission, Erasures erasures) {
    this.admission = admission;
    this.erasures = erasures;
  }

  /**
   * Erases an author.
   *
   * @param community what the community is called
   * @param id what the platform calls the author
   * @return a receipt
   */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "eraseAuthor",
      summary = "Erase an author",
      description =
          "Deletes the author with all comments, labels and appeals, at once or not at all."
              + " Decisions stay: they hold no text and no author. What people wrote into decisions"
              + " on those comments is erased, also in messages of webhooks. Doing so again gives"
              + " the same receipt, unless the author has written since; one who never wrote is not"
              + " known.")
  public ReceiptAnswer erase(@PathParam("community") String community, @PathParam("id") String id) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    return erasures
        .erase(admitted.id(), id, admitted.actor())
        .map(ReceiptAnswer::of)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        "no-such-author",
                        "No such author",
                        404,
                        "Nothing is kept of such an author: see that the id is the platform's.")));
  }
}
