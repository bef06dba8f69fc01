package org.comity.service.dashboard.reason;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.comity.policy.ReasonCode;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.review.reason.DsaCategory;
import org.comity.service.review.reason.Reasons;
import org.comity.service.review.reason.RejectionReason;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a community rejects comments for. */
@Path("/dashboard/policy/reasons")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class ReasonsPage {

  private static final int OK = 200;

  private final Reasons reasons;
  private final Database database;
  private final LeadBars bars;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  ReasonsPage(Reasons reasons, Database database, LeadBars bars, Viewer viewer, Frames frames) {
    this.reasons = reasons;
    this.database = database;
    this.bars = bars;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param bar of which community
   * @param offered those that moderators can give, in their order
   * @param retired those that they could give
   * @param typed what was sent and could not be kept; empty fields otherwise
   */
  public record Shown(
      LeadBar bar, List<RejectionReason> offered, List<RejectionReason> retired, Typed typed) {

    /** Copies the lists. */
    public Shown {
      offered = List.copyOf(offered);
      retired = List.copyOf(retired);
    }

    /**
     * All categories.
     *
     * @return in their order
     */
    public List<DsaCategory> categories() {
      return Arrays.asList(DsaCategory.values());
    }

    /**
     * All that platforms can be told.
     *
     * @return in their order
     */
    public List<ReasonCode> kinds() {
      return Arrays.asList(ReasonCode.values());
    }
  }

  /**
   * The fields of a new reason.
   *
   * @param code names it
   * @param title in English
   * @param titleAr in Arabic
   */
  public record Typed(String code, String title, String titleAr) {

    /** Nothing yet. */
    static final Typed NOTHING = new Typed("", "", "");
  }

  /**
   * The page.
   *
   * @param communityId of which; null for the usual one
   * @param done anything, if something was changed a moment ago
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("community") @Nullable Long communityId,
      @QueryParam("done") @Nullable String done) {
    return page(OK, communityId, Typed.NOTHING, done == null ? null : words().done());
  }

  Response page(int status, @Nullable Long communityId, Typed typed, @Nullable String said) {
    LeadBar bar = bars.of(LeadPage.REASONS, communityId);
    List<RejectionReason> all =
        database.transact(handle -> reasons.all(handle, bar.community().id()));
    Shown shown =
        new Shown(
            bar,
            all.stream().filter(reason -> reason.retiredAt() == null).toList(),
            all.stream().filter(reason -> reason.retiredAt() != null).toList(),
            typed);
    TemplateInstance content = Templates.page(frames.of(Room.POLICY), shown, said, status != OK);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  ReasonMessages words() {
    return Fault.words(viewer, ReasonMessages.class);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Frame frame, Shown shown, @Nullable String said, boolean isFaulty);
  }
}
