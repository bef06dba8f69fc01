/**
 * The audit log over the native API: {@link org.comity.service.door.rest.audit.AuditResource} shows
 * who changed what in a community, {@link org.comity.service.door.rest.audit.WholeAuditResource}
 * anywhere.
 */
@NullMarked
package org.comity.service.door.rest.audit;

import org.jspecify.annotations.NullMarked;
