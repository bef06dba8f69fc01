package org.comity.service.dashboard.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.policy.ShownPolicy.Draft;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.simulator.BandForm;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A community's policy: its versions, an editor, and the question before one is activated. */
@Path("/dashboard/policy")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class PolicyPage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final PolicyReading reading;
  private final Policies policies;
  private final LeadBars bars;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  PolicyPage(
      PolicyReading reading, Policies policies, LeadBars bars, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.policies = policies;
    this.bars = bars;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What a page is asked for.
   *
   * @param community of which; null for the usual one
   * @param version for the editor; null for the active one
   * @param bands anything, if the query holds bands for the editor
   * @param done {@code saved} or {@code activated}, if that was done a moment ago
   */
  public record Wanted(
      @QueryParam("community") @Nullable Long community,
      @QueryParam("version") @Nullable Integer version,
      @QueryParam("bands") @Nullable String bands,
      @QueryParam("done") @Nullable String done) {}

  /**
   * The page.
   *
   * @param wanted what to show
   * @param uri whose query may hold bands
   * @return HTML; with status 404 if there is no such version
   */
  @GET
  @Operation(hidden = true)
  public Response page(@BeanParam Wanted wanted, @Context UriInfo uri) {
    LeadBar bar = bars.of(LeadPage.POLICY, wanted.community());
    long community = bar.community().id();
    if (wanted.bands() != null) {
      return banded(bar, uri);
    }
    Integer version = wanted.version();
    if (version == null) {
      return page(OK, reading.shown(bar, reading.active(community), null));
    }
    Optional<Draft> draft = reading.draft(community, version);
    return draft.isPresent()
        ? page(OK, reading.shown(bar, draft.get(), done(wanted.done(), version)))
        : page(NOT_FOUND, reading.shown(bar, refused(community), null));
  }

  private Draft refused(long community) {
    return Draft.refused(reading.active(community).yaml(), reading.words().none());
  }

  private Response banded(LeadBar bar, UriInfo uri) {
    long community = bar.community().id();
    ActivePolicy active = policies.of(community);
    try {
      BandForm form = BandForm.sent(uri.getQueryParameters());
      String yaml = BandsText.write(active.policy(), form.bands(), policies);
      boolean isWhole = policies.parse(yaml).rules().size() == active.policy().rules().size();
      PolicyMessages words = reading.words();
      String origin = isWhole ? words.fromBands() : words.fromBandsAlone();
      return page(OK, reading.shown(bar, Draft.of(yaml, origin), null));
    } catch (IllegalArgumentException e) {
      return page(BAD_REQUEST, reading.shown(bar, reading.active(community), null));
    }
  }

  private @Nullable String done(@Nullable String what, int version) {
    PolicyMessages words = reading.words();
    if ("saved".equals(what)) {
      return words.saved(version);
    }
    if ("activated".equals(what)) {
      return version == ActivePolicy.RECOMMENDED
          ? words.nowRecommended()
          : words.nowActive(version);
    }
    return null;
  }

  Response page(int status, ShownPolicy shown) {
    TemplateInstance content = Templates.page(frames.of(Room.POLICY), shown);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /**
   * The question before a version is activated, with what it would have changed.
   *
   * @param wanted the community and the version
   * @return HTML; with status 404 if there is no such version
   */
  @GET
  @Path("activate")
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response confirm(@BeanParam Wanted wanted) {
    LeadBar bar = bars.of(LeadPage.POLICY, wanted.community());
    long community = bar.community().id();
    Integer version = wanted.version();
    Optional<Draft> draft = version == null ? Optional.empty() : reading.draft(community, version);
    if (version == null || draft.isEmpty()) {
      return page(NOT_FOUND, reading.shown(bar, refused(community), null));
    }
    Tried tried = reading.tried(community, policies.parse(draft.get().yaml()));
    TemplateInstance content =
        Templates.confirm(frames.of(Room.POLICY), bar, version, draft.get().with(tried));
    return HtmlPage.of(content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, ShownPolicy shown);

    static native TemplateInstance confirm(Frame frame, LeadBar bar, int version, Draft draft);

    static native TemplateInstance trial(Tried tried);
  }
}
