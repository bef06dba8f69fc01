package org.comity.service.door.rest.bundle;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.archive.BundleArchive;
import org.comity.service.bundle.store.HandIns.Received;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** The bundles that can score a community: listed, handed in, fetched. */
@Path("/api/v1/communities/{community}/bundles")
@Blocking
@Tag(
    name = "Bundles",
    description = "Models with all that scoring needs, and which of them scores.")
public class BundlesResource {

  /** RFC 6713 has it for the format, IANA's register as application/zip. */
  static final String ZIP = "application/zip";

  private static final Logger LOG = Logger.getLogger(BundlesResource.class);

  private final Admission admission;
  private final BundleDesk desk;

  @Inject
  BundlesResource(Admission admission, BundleDesk desk) {
    this.admission = admission;
    this.desk = desk;
  }

  private record Numbered(long id, BundleEntry entry) {}

  /**
   * All bundles that can score the community.
   *
   * @param community what the community is called
   * @param paging which of them
   * @return newest first, what the service was started with last
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "bundles",
      summary = "The bundles that can score the community, newest first",
      description =
          "Takes a key with the scope retrain or policy. The bundle that the service was started"
              + " with is last.")
  public Listing<BundleEntry> bundles(
      @PathParam("community") String community, @BeanParam Paging paging) {
    Admitted admitted = admission.admitAny(community, Scope.RETRAIN, Scope.POLICY);
    List<BundleEntry> all = desk.list(admitted);
    List<Numbered> numbered =
        IntStream.range(0, all.size())
            .mapToObj(place -> new Numbered(all.size() - place, all.get(place)))
            .toList();
    return paging.pageOfAll(numbered, Numbered::id, Numbered::entry, admitted.path("/bundles"));
  }

  /**
   * Takes a bundle in.
   *
   * @param community what the community is called
   * @param bundle the id that it has
   * @param archive a ZIP archive of its files
   * @return its id and checksum
   */
  @PUT
  @Path("{bundle}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "handInBundle",
      summary = "Hand in a bundle",
      description =
          "A ZIP archive of the bundle's files, side by side, of at most 64 MiB. It is read and made"
              + " to score before it is listed, and scores nobody until it is promoted. The same"
              + " files once more change nothing; other files under its id are refused.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      description = "The same files were there before",
      content = @Content(schema = @Schema(implementation = BundleReceipt.class)))
  @APIResponse(
      responseCode = "201",
      description = "The bundle is kept, whole",
      content = @Content(schema = @Schema(implementation = BundleReceipt.class)))
  @APIResponse(responseCode = "409", description = "Another bundle has that id")
  @APIResponse(
      responseCode = "413",
      description = "An archive of more than 64 MiB, or files of more than 128 MiB")
  @APIResponse(
      responseCode = "422",
      description =
          "The body is no bundle of that id that scores here; detail says what is wrong with it")
  @APIResponse(
      responseCode = "503",
      description =
          "The database does not answer, or another bundle is being handed in; nothing was changed")
  public RestResponse<BundleReceipt> handIn(
      @PathParam("community") String community,
      @PathParam("bundle") String bundle,
      InputStream archive) {
    try {
      Admitted admitted = admission.admit(community, Scope.RETRAIN);
      Received received = desk.take(admitted, bundle, archive);
      return RestResponse.ResponseBuilder.create(
              received.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
              BundleReceipt.of(received.bundle()))
          .header(HttpHeaders.LOCATION, admitted.path("/bundles/" + Wire.segment(bundle)))
          .build();
    } catch (ProblemException e) {
      readToItsEnd(archive);
      throw e;
    }
  }

  /** Many clients look at an answer only when they have sent everything. */
  private static void readToItsEnd(InputStream archive) {
    try {
      archive.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.debug("the rest of a refused archive did not arrive", e);
    }
  }

  /**
   * Gives a bundle out.
   *
   * @param community what the community is called
   * @param bundle names it
   * @return a ZIP archive of its files
   */
  @GET
  @Path("{bundle}")
  @Produces(ZIP)
  @Operation(
      operationId = "bundleArchive",
      summary = "A bundle's files",
      description = "Among them the bundle that the service was started with.")
  @APIResponse(
      responseCode = "200",
      description = "A ZIP archive of the bundle's files, side by side",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput archive(
      @PathParam("community") String community, @PathParam("bundle") String bundle) {
    Admitted admitted = admission.admit(community, Scope.RETRAIN);
    java.nio.file.Path folder = desk.folder(admitted, bundle);
    return out -> BundleArchive.pack(folder, out);
  }

  /**
   * Removes a bundle.
   *
   * @param community what the community is called
   * @param bundle names it
   * @return nothing
   */
  @DELETE
  @Path("{bundle}")
  @Operation(
      operationId = "removeBundle",
      summary = "Remove a bundle that nobody needs",
      description =
          "Refused while it scores the community or runs in the shadow, or a rollback would go"
              + " back to it. Those beyond a community's newest 10 are removed without being asked for when another is handed"
              + " in. Decisions that a bundle made can be made again in any case.")
  @APIResponse(responseCode = "204", description = "The community does not have it any more")
  @APIResponse(responseCode = "409", description = "The bundle is needed")
  public RestResponse<Void> remove(
      @PathParam("community") String community, @PathParam("bundle") String bundle) {
    desk.remove(admission.admit(community, Scope.POLICY), bundle);
    return RestResponse.noContent();
  }
}
