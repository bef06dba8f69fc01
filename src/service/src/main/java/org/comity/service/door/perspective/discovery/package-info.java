/**
 * Where clients of the Perspective door begin: the discovery document, and addresses whose signs
 * are encoded.
 */
@NullMarked
package org.comity.service.door.perspective.discovery;

import org.jspecify.annotations.NullMarked;
