package org.comity.service.door.rest.secret;

import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.signature.SecretOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A secret to make or to take over.
 *
 * @param door where the sender's requests come in
 * @param secret the sender's own, where it makes one itself, as Coral does
 */
@Schema(name = "SecretOrder", description = "A signing secret to make, or to take over.")
record GivenSecret(
    @Schema(
            required = true,
            description = "Where the sender's requests come in: coral, discourse or webhook.")
        @Nullable String door,
    @Schema(
            description =
                "The sender's own, 12 to 500 ASCII characters without spaces (webhook: whsec_ and"
                    + " 24 to 64 bytes in Base64). One is made if it is missing.")
        @Nullable String secret) {

  /**
   * What is to be made.
   *
   * @param communityId whose comments are sent
   * @throws ProblemException 422
   */
  SecretOrder toOrder(long communityId) {
    String name = Given.required("door", door);
    SignedDoor where = Wire.constant("door", name, SignedDoor.class);
    try {
      return new SecretOrder(communityId, where.door(), secret);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.invalid(
              "secret",
              where == SignedDoor.WEBHOOK
                  ? "whsec_ and 24 to 64 bytes in Base64"
                  : "12 to 500 ASCII characters without spaces"));
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "GivenSecret[" + door + "]";
  }
}
