/**
 * The moderators' dashboard: the frame around its pages. A {@link
 * org.comity.service.dashboard.Room} is a part of it, {@link org.comity.service.dashboard.Frame}
 * what stands around a page, {@link org.comity.service.dashboard.Bare} what stands around one that
 * has no room, {@link org.comity.service.dashboard.HtmlPage} makes an answer of a template.
 *
 * <p>Each room has a package below this one that converts and delegates, like a door: what can be
 * done with comments, accounts and policies is in the packages named after them.
 */
@NullMarked
package org.comity.service.dashboard;

import org.jspecify.annotations.NullMarked;
