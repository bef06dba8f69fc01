/**
 * The audit log: who changed what, and when. {@link org.comity.service.audit.AuditLog} appends and
 * reads; nothing changes a row, and none holds a comment's text.
 */
@NullMarked
package org.comity.service.audit;

import org.jspecify.annotations.NullMarked;
