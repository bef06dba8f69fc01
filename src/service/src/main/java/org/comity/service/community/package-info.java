/**
 * Communities: a {@link org.comity.service.community.Community} is a site or a section with its own
 * policy, keys and retention; {@link org.comity.service.community.Communities} keeps them.
 *
 * <p>Comments, policies and keys of a community have packages of their own.
 */
@NullMarked
package org.comity.service.community;

import org.jspecify.annotations.NullMarked;
