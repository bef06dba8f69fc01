package org.comity.service.policy;

import org.comity.policy.Policy;

/**
 * The policy that a community goes by now.
 *
 * @param version of the community's policies; {@link #RECOMMENDED} for the one that comes with the
 *     bundle
 * @param policy what it says
 */
public record ActivePolicy(int version, Policy policy) {

  /** The version of the policy that a community goes by which has activated none of its own. */
  public static final int RECOMMENDED = 0;
}
