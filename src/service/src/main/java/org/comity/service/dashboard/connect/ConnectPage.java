package org.comity.service.dashboard.connect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.connect.KeyLine.Ending;
import org.comity.service.dashboard.connect.guide.Platform;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.key.ApiKey;
import org.comity.service.key.Keys;
import org.comity.service.scoring.Door;
import org.comity.service.signature.SigningSecret;
import org.comity.service.signature.SigningSecrets;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The platforms, and all keys and signing secrets, which are ended and renewed here. */
@Path("/dashboard/connect")
@RolesAllowed("ADMINISTRATOR")
@Blocking
public class ConnectPage {

  /** Long enough for whoever uses the old secret to be told the new one. */
  private static final Duration GRACE = Duration.ofHours(24);

  private static final int NOT_FOUND = 404;

  private final Communities communities;
  private final Keys keys;
  private final SigningSecrets secrets;
  private final Viewer viewer;
  private final Frames frames;
  private final FaultPage faults;

  @Inject
  ConnectPage(
      Communities communities,
      Keys keys,
      SigningSecrets secrets,
      Viewer viewer,
      Frames frames,
      FaultPage faults) {
    this.communities = communities;
    this.keys = keys;
    this.secrets = secrets;
    this.viewer = viewer;
    this.frames = frames;
    this.faults = faults;
  }

  /**
   * A line of the list of signing secrets.
   *
   * @param secret not to be shown
   * @param community whose
   * @param door where it is used
   * @param made how long ago
   * @param isRetired whether it is good for nothing any more
   */
  public record SecretLine(
      SigningSecret secret, Community community, Door door, String made, boolean isRetired) {}

  /**
   * What the page shows.
   *
   * @param platforms all
   * @param keys those that open something first
   * @param secrets those in force first
   * @param made a key's new secret, to be shown this once; null if none was made
   */
  public record Shown(
      List<Platform> platforms,
      List<KeyLine> keys,
      List<SecretLine> secrets,
      @Nullable String made) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Shown[" + keys.size() + ", " + secrets.size() + "]";
    }
  }

  /**
   * The page.
   *
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page() {
    return show(null);
  }

  /**
   * Makes a key open nothing any more.
   *
   * @param id names it in the database
   * @return leads to the page; a page that says so if there is no such key
   */
  @POST
  @Path("keys/{id:\\d{1,18}}/revoke")
  @Operation(hidden = true)
  public Response revoke(@PathParam("id") long id) {
    Optional<ApiKey> key = keys.byId(id);
    key.ifPresent(it -> keys.revoke(it, viewer.actor()));
    return key.isPresent() ? back("#keys") : gone();
  }

  /**
   * Gives a key another secret.
   *
   * @param id names it in the database
   * @return the page with the secret, this once; a page that says so if there is no such key
   */
  @POST
  @Path("keys/{id:\\d{1,18}}/rotate")
  @Operation(hidden = true)
  public Response rotate(@PathParam("id") long id) {
    return keys.byId(id)
        .filter(key -> key.revokedAt() == null)
        .map(key -> show(keys.rotate(key, GRACE, viewer.actor()).secret()))
        .orElseGet(this::gone);
  }

  /**
   * Makes a signing secret good for nothing any more.
   *
   * @param community names one in the database
   * @param id names the secret in the database
   * @return leads to the page; a page that says so if there is no such secret
   */
  @POST
  @Path("secrets/{community:\\d{1,18}}/{id:\\d{1,18}}/retire")
  @Operation(hidden = true)
  public Response retire(@PathParam("community") long community, @PathParam("id") long id) {
    return secrets.retire(community, id, viewer.actor()).isPresent() ? back("#secrets") : gone();
  }

  private static Response back(String place) {
    return Response.seeOther(URI.create("/dashboard/connect" + place)).build();
  }

  private Response gone() {
    return faults.of(NOT_FOUND, Room.CONNECT, Fault.words(viewer, ConnectMessages.class).gone());
  }

  private Response show(@Nullable String made) {
    Ages ages = new Ages(viewer.locale(), Database.CLOCK.instant());
    Shown shown = new Shown(List.of(Platform.values()), keys(ages), secrets(ages), made);
    return HtmlPage.of(Templates.page(frames.of(Room.CONNECT), shown), viewer.locale()).build();
  }

  private List<KeyLine> keys(Ages ages) {
    return keys.all().stream()
        .map(key -> line(key, ages))
        .sorted(
            Comparator.comparing((KeyLine line) -> line.ending() != Ending.NONE)
                .thenComparing(line -> -line.key().id()))
        .toList();
  }

  private KeyLine line(ApiKey key, Ages ages) {
    Long community = key.communityId();
    String whose =
        community == null ? "" : communities.find(community).map(Community::title).orElse("?");
    return new KeyLine(key, whose, ages);
  }

  private List<SecretLine> secrets(Ages ages) {
    Instant now = ages.now();
    return communities.all().stream()
        .flatMap(
            community ->
                secrets.list(community.id()).stream()
                    .map(
                        it ->
                            new SecretLine(
                                it,
                                community,
                                Door.valueOf(it.door().toUpperCase(Locale.ROOT)),
                                ages.of(it.createdAt()),
                                !it.isInForce(now))))
        .sorted(
            Comparator.comparing(SecretLine::isRetired).thenComparing(line -> -line.secret().id()))
        .toList();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Shown shown);
  }
}
