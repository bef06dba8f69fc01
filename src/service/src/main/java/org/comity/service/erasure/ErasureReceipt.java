package org.comity.service.erasure;

import java.time.Instant;

/**
 * That somebody's data was erased.
 *
 * @param id names the receipt
 * @param authorSha256 SHA-256 of what the platform called the author, in hexadecimal digits
 * @param comments how many were deleted
 * @param labels how many were deleted with them
 * @param appeals how many were deleted with them
 * @param erasedAt when
 */
public record ErasureReceipt(
    String id, String authorSha256, int comments, int labels, int appeals, Instant erasedAt) {}
