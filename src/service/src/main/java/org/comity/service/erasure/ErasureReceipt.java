package org.comity.service.erasure;

import java.time.Instant;

/**
 * That somebody's data was erased.
 *
 * @param id names the receipt
 * @param authorCode stands for the author: always the same, and only this installation can tell
 *     whose it is, when it is given the id; 64 hexadecimal digits
 * @param comments how many were deleted
 * @param labels how many were deleted with them
 * @param appeals how many were deleted with them
 * @param erasedAt when
 */
public record ErasureReceipt(
    String id, String authorCode, int comments, int labels, int appeals, Instant erasedAt) {}
