package org.comity.service.dashboard.connect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.service.comment.arrival.Arrivals;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.FaultPage;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.connect.guide.Guide;
import org.comity.service.dashboard.connect.guide.GuideMessages;
import org.comity.service.dashboard.connect.guide.Guides;
import org.comity.service.dashboard.connect.guide.Place;
import org.comity.service.dashboard.connect.guide.Platform;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.scoring.Door;
import org.comity.service.signature.SecretOrder;
import org.comity.service.signature.SigningSecrets;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What to paste into one platform, with the key or the signing secret, which are made here. */
@Path("/dashboard/connect/{platform:wordpress|waline|coral|discourse|perspective|openai|site}")
@RolesAllowed("ADMINISTRATOR")
@Blocking
public class PlatformPage {

  private static final int BAD_REQUEST = 400;

  private final Communities communities;
  private final Arrivals arrivals;
  private final Keys keys;
  private final SigningSecrets secrets;
  private final Viewer viewer;
  private final Frames frames;
  private final FaultPage faults;
  private final HttpServerRequest request;

  @Inject
  PlatformPage(
      Communities communities,
      Arrivals arrivals,
      Keys keys,
      SigningSecrets secrets,
      Viewer viewer,
      Frames frames,
      FaultPage faults,
      @Context HttpServerRequest request) {
    this.communities = communities;
    this.arrivals = arrivals;
    this.keys = keys;
    this.secrets = secrets;
    this.viewer = viewer;
    this.frames = frames;
    this.faults = faults;
    this.request = request;
  }

  /**
   * What the page shows.
   *
   * @param platform which
   * @param community for which
   * @param communities all of them
   * @param arrivals through its doors
   * @param guide what to do
   * @param made what was just made
   * @param isOpen whether nobody has made a key yet
   */
  public record Shown(
      Platform platform,
      Community community,
      List<Community> communities,
      List<Arrival> arrivals,
      Guide guide,
      Made made,
      boolean isOpen) {

    /**
     * What its key is good for.
     *
     * @return in order
     */
    public List<Scope> scopes() {
      return platform.scopes().stream().sorted().toList();
    }

    /** Without the guide, which may hold a key. */
    @Override
    public String toString() {
      return "Shown[" + platform + "]";
    }
  }

  /**
   * When something last came in.
   *
   * @param door where
   * @param age in words; empty if nothing did
   */
  public record Arrival(Door door, String age) {}

  /**
   * What was just made, to be shown this once.
   *
   * @param key a key; null if none was
   * @param secret a signing secret; null if none was
   * @param isTaken whether a signing secret was handed over
   */
  public record Made(@Nullable String key, @Nullable String secret, boolean isTaken) {

    static final Made NOTHING = new Made(null, null, false);

    /** Without the secrets. */
    @Override
    public String toString() {
      return "Made";
    }
  }

  /**
   * The page.
   *
   * @param slug names the platform
   * @param community the name of a community; the default one if it names none
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @PathParam("platform") String slug,
      @QueryParam("community") @DefaultValue(Community.DEFAULT) String community) {
    return show(slug, communities.find(community).orElseGet(communities::byDefault), Made.NOTHING);
  }

  /**
   * Makes a key for the platform.
   *
   * @param slug names the platform
   * @param name of the community
   * @param keyName for people
   * @return the page with the key, this once; a page that says what is wrong
   */
  @POST
  @Path("key")
  @Operation(hidden = true)
  public Response makeKey(
      @PathParam("platform") String slug,
      @FormParam("community") @DefaultValue("") String name,
      @FormParam("name") @DefaultValue("") String keyName) {
    Optional<Community> community = communities.find(name);
    if (community.isEmpty()) {
      return faults.of(BAD_REQUEST, Room.CONNECT, words().gone());
    }
    KeyRequest order;
    try {
      order =
          new KeyRequest(
              community.get().id(),
              keyName.strip(),
              platform(slug).scopes(),
              KeyRequest.USUAL_PER_MINUTE,
              null);
    } catch (IllegalArgumentException e) {
      return faults.of(BAD_REQUEST, Room.CONNECT, words().badName());
    }
    String key = keys.create(order, viewer.actor()).secret();
    return show(slug, community.get(), new Made(key, null, false));
  }

  /**
   * Makes a signing secret for the platform, or takes its own.
   *
   * @param slug names the platform
   * @param name of the community
   * @param given the platform's own secret; empty to have one made
   * @return the page with the secret, this once; a page that says what is wrong
   */
  @POST
  @Path("secret")
  @Operation(hidden = true)
  public Response makeSecret(
      @PathParam("platform") String slug,
      @FormParam("community") @DefaultValue("") String name,
      @FormParam("secret") @DefaultValue("") String given) {
    Platform platform = platform(slug);
    Door door = platform.signed();
    Optional<Community> community = communities.find(name);
    if (community.isEmpty() || door == null) {
      return faults.of(BAD_REQUEST, Room.CONNECT, words().gone());
    }
    SecretOrder order;
    try {
      String theirs = platform.isSecretTheirs() ? given.strip() : null;
      order = new SecretOrder(community.get().id(), door, theirs);
    } catch (IllegalArgumentException e) {
      return faults.of(BAD_REQUEST, Room.CONNECT, words().badSecret());
    }
    String secret = secrets.create(order, viewer.actor()).secret();
    return show(slug, community.get(), new Made(null, secret, platform.isSecretTheirs()));
  }

  private Response show(String slug, Community community, Made made) {
    Platform platform = platform(slug);
    Place place = new Place(OwnAddress.of(request), community.name(), made.key(), made.secret());
    Guide guide = new Guides(place, Fault.words(viewer, GuideMessages.class)).of(platform);
    Ages ages = new Ages(viewer.locale(), Database.CLOCK.instant());
    List<Arrival> last =
        platform.doors().stream()
            .map(
                door -> {
                  Optional<Instant> time = arrivals.last(community.id(), door);
                  return new Arrival(door, time.map(ages::of).orElse(""));
                })
            .toList();
    Shown shown =
        new Shown(
            platform, community, List.copyOf(communities.all()), last, guide, made, keys.isOpen());
    return HtmlPage.of(Templates.page(frames.of(Room.CONNECT), shown), viewer.locale()).build();
  }

  private static Platform platform(String slug) {
    return Platform.ofSlug(slug).orElseThrow();
  }

  private ConnectMessages words() {
    return Fault.words(viewer, ConnectMessages.class);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Shown shown);
  }
}
