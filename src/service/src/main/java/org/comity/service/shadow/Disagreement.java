package org.comity.service.shadow;

import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A comment with which the shadow would have done something else than was done.
 *
 * @param rank names it in the list, in which the strongest stand first; the next has a smaller one
 * @param commentId names the comment in the database
 * @param externalId what the platform calls it
 * @param champion what was decided
 * @param championScore what spoke for a rejection, in [0,1]; null if that was not scored
 * @param challenger what the shadow would have decided
 * @param challengerScore what speaks for a rejection, in [0,1]; null if that is not scored
 * @param person what a person has decided of it, to approve or to reject; null for nobody yet
 */
public record Disagreement(
    long rank,
    long commentId,
    String externalId,
    Kind champion,
    @Nullable Double championScore,
    Kind challenger,
    @Nullable Double challengerScore,
    @Nullable Kind person) {}
