package org.comity.service.shadow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that judges a community's comments beside the one that scores it.
 *
 * @param id names it in the database; another one for each start
 * @param communityId whose comments
 * @param bundle what judges
 * @param since from when on
 * @param startedBy who wanted it
 * @param policy by which text it judges; null for what the bundle itself recommends
 * @param policyVersion the version of the community's policy that was active when it started
 * @param dropped how many comments came faster than they could be judged once more
 */
public record Shadow(
    long id,
    long communityId,
    String bundle,
    Instant since,
    String startedBy,
    @Nullable String policy,
    int policyVersion,
    long dropped) {}
