package org.comity.service.door.rest.community;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.JsonBody;
import org.comity.service.door.rest.request.Listing;
import org.comity.service.door.rest.request.Paging;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.Caller;
import org.comity.service.key.Scope;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Communities: sites, or sections of one, each with its own policy, keys and retention. */
@Path("/api/v1/communities")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Communities", description = "Sites and sections.")
public class CommunityResource {

  private final Admission admission;
  private final Communities communities;
  private final Champions champions;
  private final JsonBody<CommunityOrder> bodies;

  @Inject
  CommunityResource(
      Admission admission, Communities communities, Champions champions, ObjectMapper mapper) {
    this.admission = admission;
    this.communities = communities;
    this.champions = champions;
    this.bodies = new JsonBody<>(mapper, CommunityOrder.class);
  }

  /**
   * The communities that the caller's key opens.
   *
   * @param paging which of them
   * @return the first one made first
   */
  @GET
  @Operation(
      operationId = "communities",
      summary = "The communities that the key opens, the first one made first")
  public Listing<CommunityAnswer> communities(@BeanParam Paging paging) {
    Long only = admission.admit().communityId();
    List<Community> open =
        communities.all().stream()
            .filter(community -> only == null || only == community.id())
            .sorted(Comparator.comparingLong(Community::id))
            .toList();
    return paging.pageOfAll(
        open, community -> -community.id(), CommunityAnswer::of, "/api/v1/communities");
  }

  /**
   * Makes a community.
   *
   * @param body a {@link CommunityOrder} in JSON
   * @return the community
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createCommunity",
      summary = "Make a community",
      description = "name and title are required. Takes a key that opens all communities.")
  @RequestBodySchema(CommunityOrder.class)
  @APIResponseSchema(
      value = CommunityAnswer.class,
      responseCode = "201",
      responseDescription = "The community")
  public RestResponse<CommunityAnswer> create(byte[] body) {
    Caller caller = admission.admit(Scope.ADMIN);
    if (caller.communityId() != null) {
      throw new ProblemException(
          Problem.of(
              "not-allowed",
              "That is not allowed",
              403,
              "The key opens one community: it takes one that opens all to make another."));
    }
    CommunityOrder order = bodies.read(body);
    String name = order.newName();
    CommunitySettings settings = order.settings(languages(champions.started()));
    if (communities.find(name).isPresent()) {
      throw taken();
    }
    Community made = create(name, settings, caller.actor());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, CommunityAnswer.of(made))
        .header(HttpHeaders.LOCATION, "/api/v1/communities/" + Wire.segment(name))
        .build();
  }

  private static Set<String> languages(Champion champion) {
    return champion.bundle().languages();
  }

  /** Another process may have taken the name since. */
  private Community create(String name, CommunitySettings settings, String actor) {
    try {
      return communities.create(name, settings, actor);
    } catch (IllegalArgumentException e) {
      throw taken();
    }
  }

  private static ProblemException taken() {
    return Refusals.conflict("name-taken", "There is a community of that name: choose another.");
  }

  /**
   * One community.
   *
   * @param community what it is called
   * @return the community
   */
  @GET
  @Path("{community}")
  @Operation(operationId = "community", summary = "One community with its settings")
  public CommunityAnswer community(@PathParam("community") String community) {
    return CommunityAnswer.of(admission.admit(community).community());
  }

  /**
   * Changes settings.
   *
   * @param community what the community is called
   * @param body a {@link CommunityOrder} in JSON; what is missing stays as it is
   * @return the community as it is now
   */
  @PATCH
  @Path("{community}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "changeCommunity",
      summary = "Change settings",
      description =
          "What is missing stays as it is (RFC 7396). Comments that are older than retention_days"
              + " are deleted within the hour.")
  @RequestBodySchema(CommunityOrder.class)
  @APIResponseSchema(
      value = CommunityAnswer.class,
      responseCode = "200",
      responseDescription = "The community as it is now")
  public CommunityAnswer change(@PathParam("community") String community, byte[] body) {
    Admitted admitted = admission.admit(community, Scope.ADMIN);
    Set<String> languages = languages(champions.of(admitted.id()));
    CommunitySettings settings = bodies.read(body).settings(admitted.community(), languages);
    return CommunityAnswer.of(
        communities.change(admitted.community().name(), settings, admitted.actor()));
  }
}
