package org.comity.service.door.rest.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.erasure.ErasureReceipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an author was erased, on the wire.
 *
 * @param receiptId names the receipt
 * @param authorSha256 SHA-256 of the author's id, in hexadecimal digits
 * @param comments how many were deleted
 * @param labels how many were deleted
 * @param appeals how many were deleted
 * @param erasedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "ErasureReceipt", description = "That an author was erased. It is kept.")
record ReceiptAnswer(
    String receiptId,
    @Schema(name = "author_sha256", description = "SHA-256 of the author's id, in hexadecimal.")
        @JsonProperty("author_sha256")
        String authorSha256,
    int comments,
    int labels,
    int appeals,
    Instant erasedAt) {

  static ReceiptAnswer of(ErasureReceipt receipt) {
    return new ReceiptAnswer(
        receipt.id(),
        receipt.authorSha256(),
        receipt.comments(),
        receipt.labels(),
        receipt.appeals(),
        receipt.erasedAt());
  }
}
