/**
 * What the lead's rooms share: of which community a page speaks ({@link
 * org.comity.service.dashboard.lead.LeadBar}), and the way from one of its pages to the next.
 *
 * <p>What the pages are about is in packages of their own.
 */
@NullMarked
package org.comity.service.dashboard.lead;

import org.jspecify.annotations.NullMarked;
