package org.comity.service.proof;

import org.comity.service.community.Community;
import org.comity.service.scoring.Champion;

/**
 * Whether one bundle may take another's place.
 *
 * @param community whose comments are scored
 * @param champion what scores them now
 * @param challenger what should
 */
public record Question(Community community, Champion champion, Champion challenger) {}
