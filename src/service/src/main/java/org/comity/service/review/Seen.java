package org.comity.service.review;

/**
 * What was on screen when somebody decided.
 *
 * @param commentId names the comment in the database
 * @param revision of its text, at least 1
 * @param decisionId the last decision on it; 0 if there was none
 */
public record Seen(long commentId, int revision, long decisionId) {}
