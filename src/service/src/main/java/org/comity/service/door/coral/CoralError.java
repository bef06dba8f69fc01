package org.comity.service.door.coral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused. Coral does not read it; people who look for the cause do.
 *
 * @param error what is wrong and what to do
 */
@Schema(name = "CoralError")
record CoralError(String error) {}
