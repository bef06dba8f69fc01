package org.comity.service.review.correction;

/**
 * How many corrections a moderator gave, of comments that are still kept.
 *
 * @param thisWeek since Monday
 * @param inAll ever
 */
public record Thanks(int thisWeek, int inAll) {}
