package org.comity.service.dashboard.decide;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import org.comity.comment.Attribute;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.comment.CommentMessages;
import org.comity.service.dashboard.comment.Panel;
import org.comity.service.dashboard.comment.Panels;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.review.correction.Corrected;
import org.comity.service.review.correction.Correction;
import org.comity.service.review.correction.Corrections;
import org.comity.service.review.correction.Corrections.Screen;
import org.comity.service.review.correction.Thanks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Corrects what the model says. */
@Path("/dashboard/comments/{id:\\d{1,18}}/labels")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class LabelActions {

  private final Corrections corrections;
  private final Panels panels;
  private final Viewer viewer;
  private final Answers answers;

  @Inject
  LabelActions(Corrections corrections, Panels panels, Viewer viewer, Answers answers) {
    this.corrections = corrections;
    this.panels = panels;
    this.viewer = viewer;
    this.answers = answers;
  }

  /** What the form says. */
  public static final class Said {
    @FormParam("attribute")
    @DefaultValue("")
    String attribute = "";

    @FormParam("label")
    @DefaultValue("1")
    double label;

    @FormParam("withdraw")
    boolean withdraw;

    @FormParam("revision")
    @DefaultValue("0")
    int revision;

    @FormParam("bundle")
    @DefaultValue("")
    String bundle = "";

    @FormParam("begin")
    @Nullable Integer begin;

    @FormParam("end")
    @Nullable Integer end;

    Correction correction() {
      return new Correction(
          new Attribute(attribute),
          begin == null || end == null ? null : new Correction.Stretch(begin, end));
    }
  }

  /**
   * Says what an attribute of a comment, or of some of its words, is; or takes that back.
   *
   * @param id names the comment in the database
   * @param said what
   * @return what the viewer has said of it, as a part of a page; a fault if nothing was done
   */
  @POST
  @Operation(hidden = true)
  public Response correct(@PathParam("id") long id, @BeanParam Said said) {
    Screen screen = new Screen(id, said.revision, said.bundle, viewer.actor());
    try {
      Corrected corrected =
          said.withdraw
              ? corrections.withdraw(screen, said.correction())
              : corrections.correct(screen, said.correction(), said.label);
      return switch (corrected) {
        case DONE -> panels.find(id, viewer).map(this::given).orElseGet(this::gone);
        case EDITED -> answers.fault(Answers.CONFLICT, DecideMessages::overtakenByEdit);
        case GONE -> gone();
      };
    } catch (IllegalArgumentException e) {
      return answers.fault(Answers.BAD_REQUEST, DecideMessages::badOrder);
    }
  }

  private Response given(Panel panel) {
    Thanks thanks = corrections.thanks(viewer.actor(), ZoneOffset.UTC);
    String sentence =
        Fault.words(viewer, CommentMessages.class).thanks(thanks.thisWeek(), thanks.inAll());
    return HtmlPage.of(Panels.labels(panel, sentence), viewer.locale()).build();
  }

  private Response gone() {
    return answers.fault(Answers.NOT_FOUND, DecideMessages::gone);
  }
}
