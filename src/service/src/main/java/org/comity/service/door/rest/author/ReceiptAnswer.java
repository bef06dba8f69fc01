package org.comity.service.door.rest.author;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.erasure.ErasureReceipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an author was erased, on the wire.
 *
 * @param receiptId names the receipt
 * @param authorCode stands for the author
 * @param comments how many were deleted
 * @param labels how many were deleted
 * @param appeals how many were deleted
 * @param erasedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "ErasureReceipt", description = "That an author was erased. It is kept.")
record ReceiptAnswer(
    String receiptId,
    @Schema(
            description =
                "Stands for the author: HMAC-SHA-256 under a secret of this installation, so that"
                    + " nobody can compute it from the id. The same author gets the same.")
        String authorCode,
    int comments,
    int labels,
    int appeals,
    Instant erasedAt) {

  static ReceiptAnswer of(ErasureReceipt receipt) {
    return new ReceiptAnswer(
        receipt.id(),
        receipt.authorCode(),
        receipt.comments(),
        receipt.labels(),
        receipt.appeals(),
        receipt.erasedAt());
  }
}
