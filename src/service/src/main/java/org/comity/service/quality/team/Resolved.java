package org.comity.service.quality.team;

/**
 * How appeals ended.
 *
 * @param upheld the decision stood
 * @param overturned the decision fell
 */
public record Resolved(int upheld, int overturned) {}
