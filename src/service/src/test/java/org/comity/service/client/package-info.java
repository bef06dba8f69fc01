/**
 * Clients that others wrote, run unmodified against the service: {@link
 * org.comity.service.client.NodeClients} installs and runs those for Node.
 */
@NullMarked
package org.comity.service.client;

import org.jspecify.annotations.NullMarked;
