package org.comity.service.dashboard.reason;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comity.policy.ReasonCode;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.reason.ReasonsPage.Typed;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.review.reason.DsaCategory;
import org.comity.service.review.reason.FaultyReasonException;
import org.comity.service.review.reason.ReasonEditing;
import org.comity.service.review.reason.ReasonEditing.Editor;
import org.comity.service.review.reason.Reasons;
import org.comity.service.review.reason.RejectionReason;
import org.comity.service.store.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Changes what a community rejects comments for. */
@Path("/dashboard/policy/reasons")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class ReasonActions {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private final ReasonEditing editing;
  private final Reasons reasons;
  private final Database database;
  private final ReasonsPage page;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  ReasonActions(
      ReasonEditing editing,
      Reasons reasons,
      Database database,
      ReasonsPage page,
      LeadBars bars,
      Viewer viewer) {
    this.editing = editing;
    this.reasons = reasons;
    this.database = database;
    this.page = page;
    this.bars = bars;
    this.viewer = viewer;
  }

  /**
   * What is sent.
   *
   * @param community whose; null for the usual one
   * @param code names the reason
   * @param title in English
   * @param titleAr in Arabic; blank for none
   */
  public record Sent(
      @FormParam("community") @Nullable Long community,
      @FormParam("code") @Nullable String code,
      @FormParam("title") @Nullable String title,
      @FormParam("titleAr") @Nullable String titleAr) {

    private String named() {
      return stripped(code);
    }

    private String english() {
      return stripped(title);
    }

    private @Nullable String arabic() {
      String written = stripped(titleAr);
      return written.isEmpty() ? null : written;
    }

    private Typed typed() {
      return new Typed(named(), english(), stripped(titleAr));
    }

    private static String stripped(@Nullable String field) {
      return field == null ? "" : field.strip();
    }
  }

  /**
   * Adds one at the end.
   *
   * @param sent the fields
   * @param category of the Digital Services Act
   * @param kind what platforms are told
   * @return to the page; the page with what is wrong if it was not added
   */
  @POST
  @Path("add")
  @Operation(hidden = true)
  public Response add(
      @BeanParam Sent sent,
      @FormParam("category") @DefaultValue("") String category,
      @FormParam("kind") @DefaultValue("") String kind) {
    RejectionReason added;
    try {
      added =
          new RejectionReason(
              sent.named(),
              sent.english(),
              sent.arabic(),
              DsaCategory.valueOf(category),
              ReasonCode.valueOf(kind),
              null);
    } catch (FaultyReasonException | IllegalArgumentException e) {
      return refused(BAD_REQUEST, sent, page.words().badFields());
    }
    try {
      editing.add(editor(sent), added);
    } catch (FaultyReasonException e) {
      return refused(CONFLICT, sent, page.words().taken());
    }
    return done(sent);
  }

  private Response refused(int status, Sent sent, String sentence) {
    return page.page(status, sent.community(), sent.typed(), sentence);
  }

  /**
   * Gives one other titles.
   *
   * @param sent the fields
   * @return to the page; the page with what is wrong if it keeps its titles
   */
  @POST
  @Path("rename")
  @Operation(hidden = true)
  public Response rename(@BeanParam Sent sent) {
    String title = sent.english();
    String arabic = sent.arabic();
    if (isTooLong(title) || title.isEmpty() || (arabic != null && isTooLong(arabic))) {
      return page.page(BAD_REQUEST, sent.community(), Typed.NOTHING, page.words().badFields());
    }
    try {
      editing.rename(editor(sent), sent.named(), title, arabic);
    } catch (FaultyReasonException e) {
      return changed(sent);
    }
    return done(sent);
  }

  private static boolean isTooLong(String title) {
    return title.length() > RejectionReason.MAX_TITLE;
  }

  /**
   * Moves one by a place.
   *
   * @param sent names it
   * @param places -1 towards the top, 1 towards the end
   * @return to the page
   */
  @POST
  @Path("move")
  @Operation(hidden = true)
  public Response move(@BeanParam Sent sent, @FormParam("places") int places) {
    Editor editor = editor(sent);
    List<String> codes =
        new ArrayList<>(
            database.transact(
                handle ->
                    reasons.offered(handle, editor.communityId()).stream()
                        .map(RejectionReason::code)
                        .toList()));
    int from = codes.indexOf(sent.named());
    int to = from + Integer.signum(places);
    if (from < 0 || to < 0 || to >= codes.size()) {
      return changed(sent);
    }
    Collections.swap(codes, from, to);
    try {
      editing.reorder(editor, codes);
    } catch (FaultyReasonException e) {
      return changed(sent);
    }
    return done(sent);
  }

  /**
   * Offers one no more.
   *
   * @param sent names it
   * @return to the page; the page with what is wrong if it is offered still
   */
  @POST
  @Path("retire")
  @Operation(hidden = true)
  public Response retire(@BeanParam Sent sent) {
    try {
      editing.retire(editor(sent), sent.named());
    } catch (FaultyReasonException e) {
      return page.page(CONFLICT, sent.community(), Typed.NOTHING, page.words().notRetired());
    }
    return done(sent);
  }

  private Response changed(Sent sent) {
    return page.page(CONFLICT, sent.community(), Typed.NOTHING, page.words().changed());
  }

  private Response done(Sent sent) {
    long community = editor(sent).communityId();
    return Response.seeOther(URI.create(LeadPage.REASONS.of(community) + "&done=yes")).build();
  }

  private Editor editor(Sent sent) {
    long community = bars.of(LeadPage.REASONS, sent.community()).community().id();
    return new Editor(community, viewer.actor());
  }
}
