package org.comity.service.dashboard.proof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.proof.Proof;
import org.comity.service.proof.ProofRuns;
import org.comity.service.proof.ProofRuns.Progress;
import org.comity.service.proof.Proofs;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the gate found before a promotion, and how far it is with another. */
@Path("/dashboard/models/proofs")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class ProofPage {

  private final Proofs proofs;
  private final ProofRuns runs;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  ProofPage(Proofs proofs, ProofRuns runs, Viewer viewer, Frames frames) {
    this.proofs = proofs;
    this.runs = runs;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What was found.
   *
   * @param community whose
   * @param id names the proof
   * @return HTML
   */
  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response page(@QueryParam("community") long community, @PathParam("id") long id) {
    Proof proof = proofs.find(community, id).orElseThrow(NotFoundException::new);
    ShownProof shown = ProofTable.of(proof, Fault.words(viewer, ProofMessages.class));
    TemplateInstance content =
        Templates.page(frames.of(Room.MODELS), community, proof.bundle().id(), shown);
    return HtmlPage.of(content, viewer.locale()).build();
  }

  /**
   * How far the gate is.
   *
   * @param community whose
   * @param bundle the challenger
   * @return never waits
   */
  @GET
  @Path("progress")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Progress progress(
      @QueryParam("community") long community, @QueryParam("bundle") String bundle) {
    return runs.progress(community, bundle);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, Long community, String bundle, ShownProof proof);
  }
}
