/**
 * Threads over the native API: {@link org.comity.service.door.rest.thread.ThreadResource} lists
 * them, and shows one with its comments.
 */
@NullMarked
package org.comity.service.door.rest.thread;

import org.jspecify.annotations.NullMarked;
