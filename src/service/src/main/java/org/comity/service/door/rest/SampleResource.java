package org.comity.service.door.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.sample.SampleThread;
import org.comity.service.sample.SampleThread.SampleArticle;
import org.comity.service.sample.SampleThreads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the sample threads: something to score on the first day. */
@Path(SampleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Samples", description = "Invented comment threads to try the scores on.")
public class SampleResource {

  /** Where they are. */
  static final String PATH = "/api/v1/samples";

  private final SampleThreads samples;

  @Inject
  SampleResource(SampleThreads samples) {
    this.samples = samples;
  }

  /**
   * All threads, without their comments.
   *
   * @param paging which of them
   * @return in the order of their names
   */
  @GET
  @NonBlocking
  @Operation(operationId = "samples", summary = "The sample threads, without their comments")
  public Listing<ThreadEntry> threads(@BeanParam Paging paging) {
    List<SampleThread> all = samples.all();
    return paging.pageOfAll(all, thread -> -all.indexOf(thread), ThreadEntry::of, PATH);
  }

  /**
   * One thread.
   *
   * @param id names it
   * @return the article and the comments
   */
  @GET
  @Path("{id}")
  @NonBlocking
  @Operation(operationId = "sample", summary = "One sample thread with its comments")
  @APIResponse(responseCode = "200", description = "The thread")
  @APIResponse(
      responseCode = "404",
      description = "There is no thread of that id",
      content =
          @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
  public SampleThread thread(
      @Parameter(example = "football-derby-flares") @PathParam("id") String id) {
    return samples.byId(id).orElseThrow(() -> new ProblemException(ScoreProblems.noThread()));
  }

  /**
   * A thread in the list.
   *
   * @param id names it
   * @param lang the language of most of its comments (BCP 47)
   * @param article what they are about
   * @param comments how many there are
   */
  @Schema(description = "A sample thread in the list.")
  public record ThreadEntry(String id, String lang, SampleArticle article, int comments) {

    static ThreadEntry of(SampleThread thread) {
      return new ThreadEntry(
          thread.id(), thread.lang(), thread.article(), thread.comments().size());
    }
  }
}
