/**
 * The audit log for people: {@link org.comity.service.dashboard.audit.AuditPage} shows it with
 * names and words, {@link org.comity.service.dashboard.audit.AuditCsv} as a table to take away.
 *
 * <p>The log itself is in {@code audit}; nothing here changes it.
 */
@NullMarked
package org.comity.service.dashboard.audit;

import org.jspecify.annotations.NullMarked;
