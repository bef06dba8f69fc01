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
import org.comity.policy.Reason;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.KnownAccounts;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.decision.Decision;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.look.SecondJudgement;
import org.comity.service.review.Choice;
import org.comity.service.review.Review;
import org.comity.service.review.Reviewed;
import org.comity.service.review.Seen;
import org.comity.service.review.reason.FaultyReasonException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Decides on one comment. */
@Path("/dashboard/comments/{id:\\d{1,18}}/decision")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR"})
@Blocking
public class DecisionActions {

  private final Review review;
  private final SecondJudgement second;
  private final Claims claims;
  private final KnownAccounts accounts;
  private final Viewer viewer;
  private final Answers answers;

  @Inject
  DecisionActions(
      Review review,
      SecondJudgement second,
      Claims claims,
      KnownAccounts accounts,
      Viewer viewer,
      Answers answers) {
    this.review = review;
    this.second = second;
    this.claims = claims;
    this.accounts = accounts;
    this.viewer = viewer;
    this.answers = answers;
  }

  /** What the form says. */
  public static final class Order {
    @FormParam("verdict")
    @DefaultValue("")
    String verdict = "";

    @FormParam("reason")
    @DefaultValue("")
    String reason = "";

    @FormParam("sentence")
    @DefaultValue("")
    String sentence = "";

    @FormParam("revision")
    @DefaultValue("0")
    int revision;

    @FormParam("decision")
    @DefaultValue("0")
    long decision;

    Choice choice() {
      String said = sentence.isBlank() ? null : sentence.strip();
      if (!reason.isEmpty()) {
        return new Choice(Kind.REJECT, reason, said);
      }
      if (!verdict.equals(Kind.APPROVE.name())) {
        throw new IllegalArgumentException("neither a verdict nor a reason");
      }
      return new Choice(Kind.APPROVE, null, said);
    }
  }

  /**
   * Decides, or judges if a second look is asked for.
   *
   * @param id names the comment in the database
   * @param order what to decide
   * @return what was done; a fault if nothing was
   */
  @POST
  @Operation(hidden = true)
  public Response decide(@PathParam("id") long id, @BeanParam Order order) {
    Choice choice;
    try {
      choice = order.choice();
    } catch (IllegalArgumentException e) {
      return answers.fault(Answers.BAD_REQUEST, DecideMessages::badOrder);
    }
    Moderator moderator = new Moderator(viewer.account().id(), viewer.mayLead());
    if (second.judge(moderator, id, choice.verdict())) {
      return answers.done(Done.of(answers.words().looked()));
    }
    try {
      Reviewed reviewed =
          review.decide(new Seen(id, order.revision, order.decision), choice, viewer.actor());
      claims.release(moderator, id);
      return answer(reviewed);
    } catch (FaultyReasonException e) {
      return answers.fault(Answers.BAD_REQUEST, DecideMessages::badOrder);
    }
  }

  private Response answer(Reviewed reviewed) {
    if (reviewed instanceof Reviewed.Decided decided) {
      return answers.done(done(decided.decision()));
    }
    if (reviewed instanceof Reviewed.Already already) {
      return answers.done(new Done(answers.words().already(), undo(already.decision()), null));
    }
    if (reviewed instanceof Reviewed.Overtaken overtaken) {
      String name = name(overtaken.standing());
      return answers.fault(
          Answers.CONFLICT,
          words -> name.isEmpty() ? words.overtakenByEdit() : words.overtaken(name));
    }
    return answers.fault(Answers.NOT_FOUND, DecideMessages::gone);
  }

  private Done done(Decision decision) {
    Verdict verdict = decision.verdict();
    Reason reason = verdict.reasons().get(0);
    String sentence =
        verdict.kind() == Kind.APPROVE
            ? answers.words().approved()
            : answers.words().rejected(reason.sentence());
    return new Done(sentence, undo(decision), null);
  }

  private static String undo(Decision decision) {
    return "/dashboard/decisions/" + decision.id() + "/undo";
  }

  /** Who decided; empty if it was a policy, on an edit. */
  private String name(@Nullable Decision standing) {
    String by = standing == null ? null : standing.by().decidedBy();
    if (by == null) {
      return "";
    }
    return by.matches("user:\\d{1,18}")
        ? accounts.name(Long.parseLong(by.substring("user:".length()))).orElse(by)
        : by;
  }
}
