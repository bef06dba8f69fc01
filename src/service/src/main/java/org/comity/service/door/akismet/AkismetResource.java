package org.comity.service.door.akismet;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.comity.service.door.akismet.Entrance.Visitor;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.StorageUnavailableException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers as Akismet does, in plain text. */
@Path(AkismetDoorway.ROOT)
@Produces(AkismetDoorway.TEXT)
@Tag(
    name = "Akismet",
    description =
        "The wire contract of Akismet 1.1: forms in, plain text out. The key stands in api_key or"
            + " key, or before the first dot of the host's name.")
public class AkismetResource {

  private final Entrance entrance;
  private final CommentCheck check;
  private final Feedback feedback;

  @Inject
  AkismetResource(Entrance entrance, CommentCheck check, Feedback feedback) {
    this.entrance = entrance;
    this.check = check;
    this.feedback = feedback;
  }

  /**
   * Tells whether a key is good for checking comments.
   *
   * @param body a form
   * @param request for key and host
   * @return valid or invalid
   */
  @POST
  @Path(AkismetDoorway.VERIFY_KEY)
  @NonBlocking
  @Operation(operationId = "akismetVerifyKey", summary = "Is this key good?")
  @APIResponse(responseCode = "200", description = "valid or invalid")
  public Response verifyKey(byte[] body, @Context HttpServerRequest request) {
    Visitor unused = entrance.admit(Form.read(body), request, Scope.SUBMIT);
    return AkismetReplies.text("valid").build();
  }

  /**
   * Decides on a comment and keeps it.
   *
   * @param body a form
   * @param request for key and host
   * @return true for what is not to be shown now, which is what is rejected or held; else false
   */
  @POST
  @Path(AkismetDoorway.COMMENT_CHECK)
  @NonBlocking
  @Operation(
      operationId = "akismetCommentCheck",
      summary = "Decide on a comment",
      description =
          "true for what is rejected or held for a person, or could not be scored; false for what"
              + " may be shown. X-akismet-pro-tip: discard where a rule says so. What is too large"
              + " is not kept and answered true; a signup, login, contact-form or message without"
              + " comment_content is no comment and answered false. Comity-Not-Judged says so.")
  @APIResponse(responseCode = "200", description = "true or false")
  @APIResponse(responseCode = "400", description = "No form, or blog is missing")
  @APIResponse(responseCode = "429", description = "The key made more requests than it may")
  @APIResponse(responseCode = "503", description = "The comment could not be kept")
  public Uni<Response> commentCheck(byte[] body, @Context HttpServerRequest request) {
    return ScoringThreads.run(body.length, () -> checked(body, request))
        .flatMap(answer -> answer)
        .onFailure(AkismetResource::isTooMuch)
        .recoverWithItem(AkismetResource::held);
  }

  private Uni<Response> checked(byte[] body, HttpServerRequest request) {
    Form form = Form.read(body);
    return check.check(entrance.admit(form, request, Scope.SUBMIT), CheckedComment.read(form));
  }

  private static boolean isTooMuch(Throwable failure) {
    return failure instanceof AkismetException refusal && refusal.isTooMuch();
  }

  /** Clients take an error status for "not spam", and what could not be scored must not pass. */
  private static Response held(Throwable tooMuch) {
    return AkismetReplies.notJudged(AkismetReplies.SPAM, ((AkismetException) tooMuch).sentence());
  }

  /**
   * Takes a report of what should have been hidden.
   *
   * @param body a form, the same as for the check
   * @param request for key and host
   * @return thanks
   */
  @POST
  @Path(AkismetDoorway.SUBMIT_SPAM)
  @NonBlocking
  @Operation(
      operationId = "akismetSubmitSpam",
      summary = "A moderator of the platform hid a comment",
      description = "A decision, and a label to learn from. The key needs the scope label.")
  @APIResponse(responseCode = "200", description = "Thanks")
  public Uni<Response> submitSpam(byte[] body, @Context HttpServerRequest request) {
    return ScoringThreads.runOnWorker(() -> report(body, request, true));
  }

  /**
   * Takes a report of what should have been shown.
   *
   * @param body a form, the same as for the check
   * @param request for key and host
   * @return thanks
   */
  @POST
  @Path(AkismetDoorway.SUBMIT_HAM)
  @NonBlocking
  @Operation(
      operationId = "akismetSubmitHam",
      summary = "A moderator of the platform showed a comment",
      description = "A decision, and a label to learn from. The key needs the scope label.")
  @APIResponse(responseCode = "200", description = "Thanks")
  public Uni<Response> submitHam(byte[] body, @Context HttpServerRequest request) {
    return ScoringThreads.runOnWorker(() -> report(body, request, false));
  }

  private Response report(byte[] body, HttpServerRequest request, boolean isSpam) {
    Form form = Form.read(body);
    Visitor visitor = entrance.admit(form, request, Scope.LABEL);
    CheckedComment reported = CheckedComment.read(form);
    if (reported.comment().text().isEmpty()) {
      throw AkismetException.missing("comment_content");
    }
    if (!reported.isTest()) {
      Giver giver =
          new Giver(
              visitor.community().id(),
              Door.AKISMET,
              LabelSource.SPAM_REPORT,
              visitor.caller().actor());
      feedback.report(giver, reported.comment().id(), reported.comment().text(), isSpam);
    }
    return AkismetReplies.text(AkismetReplies.THANKS).build();
  }

  @ServerExceptionMapper
  Response refuse(AkismetException refusal) {
    return AkismetReplies.refusal(refusal);
  }

  @ServerExceptionMapper
  Response refuse(NotAdmittedException refusal) {
    return AkismetReplies.refusal(refusal);
  }

  @ServerExceptionMapper
  Response refuse(StorageUnavailableException outage) {
    return AkismetReplies.outage();
  }
}
