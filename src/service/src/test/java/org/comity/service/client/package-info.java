/**
 * Clients that others wrote, run unmodified against the service: {@link
 * org.comity.service.client.NodeClients} installs and runs those for Node, whose scripts say in
 * JSON what they were told. The tests are with the doors.
 */
@NullMarked
package org.comity.service.client;

import org.jspecify.annotations.NullMarked;
