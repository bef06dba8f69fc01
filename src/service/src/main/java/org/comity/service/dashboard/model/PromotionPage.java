package org.comity.service.dashboard.model;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.model.ShownPromotions.Question;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Outcome;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.RefusedPromotionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What scores a community: promoted with a click and a question before it, and rolled back. */
@Path("/dashboard/models/promotions")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class PromotionPage {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Promotions promotions;
  private final PromotionReading reading;
  private final Gatekeeping gate;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  PromotionPage(
      Promotions promotions,
      PromotionReading reading,
      Gatekeeping gate,
      Viewer viewer,
      Frames frames) {
    this.promotions = promotions;
    this.gate = gate;
    this.reading = reading;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param community whose; null for the usual one
   * @param done what was promoted just now
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("community") @Nullable Long community,
      @QueryParam("done") @Nullable String done) {
    LeadBar bar = reading.bar(community);
    ShownPromotions shown = reading.shown(bar, done);
    // Whoever made up the address is told nothing that is not so.
    return page(OK, shown.champion().equals(done) ? shown : reading.shown(bar, null));
  }

  private Response page(int status, ShownPromotions shown) {
    TemplateInstance content = Templates.page(frames.of(Room.MODELS), shown);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  /**
   * The question before it, with what would change.
   *
   * @param community whose; null for the usual one
   * @param bundle what shall score; null to take the last promotion back
   * @return HTML; the page with status 404 where there is nothing to ask
   */
  @GET
  @Path("confirm")
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response confirm(
      @QueryParam("community") @Nullable Long community,
      @QueryParam("bundle") @Nullable String bundle) {
    LeadBar bar = reading.bar(community);
    Optional<Question> question = reading.question(bar, bundle);
    if (question.isEmpty()) {
      String cause = bundle == null ? "NOTHING_TO_ROLL_BACK" : "NO_SUCH_BUNDLE";
      return page(NOT_FOUND, reading.shown(bar, null).with(reading.words().refused(cause)));
    }
    try {
      return asking(OK, gate.asked(question.get()));
    } catch (RefusedPromotionException e) {
      return refused(bar, e);
    }
  }

  private Response asking(int status, Question question) {
    TemplateInstance content = Templates.confirm(frames.of(Room.MODELS), question);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  private Response refused(LeadBar bar, RefusedPromotionException refused) {
    String sentence = reading.words().refused(refused.reason().name());
    return page(CONFLICT, reading.shown(bar, null).with(sentence));
  }

  /**
   * Promotes.
   *
   * @param community whose; null for the usual one
   * @param bundle what shall score
   * @param reason why
   * @param override whether it shall score whatever the gate finds
   * @param order what shall become of the policy's thresholds
   * @return to the page; the page with what is in the way if nothing was changed
   */
  @POST
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response promote(
      @FormParam("community") @Nullable Long community,
      @FormParam("bundle") String bundle,
      @FormParam("reason") @Nullable String reason,
      @FormParam("override") boolean override,
      @BeanParam ThresholdOrder order) {
    LeadBar bar = reading.bar(community);
    String why = written(reason);
    if (override && (why == null || why.length() < Promotion.MIN_REASON)) {
      String sentence = gate.words().tooShort(Promotion.MIN_REASON);
      return asking(
          UNPROCESSABLE, gate.asked(question(bar, bundle)).with(sentence, why == null ? "" : why));
    }
    Wish wish = new Wish(bundle, override, why, order.choice(), order.mark());
    return done(bar, () -> promotions.promote(bar.community().id(), wish, viewer.actor()));
  }

  private Question question(LeadBar bar, String bundle) {
    return reading.question(bar, bundle).orElseThrow(NotFoundException::new);
  }

  /**
   * Takes the last promotion back.
   *
   * @param community whose; null for the usual one
   * @param reason why
   * @return to the page; the page with what is in the way if nothing was changed
   */
  @POST
  @Path("rollback")
  @RolesAllowed({"LEAD", "ADMINISTRATOR"})
  @Operation(hidden = true)
  public Response rollBack(
      @FormParam("community") @Nullable Long community,
      @FormParam("reason") @Nullable String reason) {
    LeadBar bar = reading.bar(community);
    String why = written(reason);
    return done(bar, () -> promotions.rollBack(bar.community().id(), why, viewer.actor()));
  }

  private Response done(LeadBar bar, Supplier<Outcome> work) {
    try {
      String bundle = work.get().bundle();
      return SeeOther.page(
          LeadPage.PROMOTIONS.of(bar.community().id())
              + "&done="
              + URLEncoder.encode(bundle, StandardCharsets.UTF_8));
    } catch (RefusedPromotionException e) {
      return e.proof()
          .map(proof -> asking(CONFLICT, gate.shown(question(bar, proof.bundle().id()), proof)))
          .orElseGet(() -> refused(bar, e));
    }
  }

  private static @Nullable String written(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    String plain = reason.strip().replace("\0", "");
    return plain.substring(0, Math.min(plain.length(), Promotion.MAX_REASON));
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, ShownPromotions shown);

    static native TemplateInstance confirm(Frame frame, Question question);
  }
}
