/**
 * Authors over the native API: {@link org.comity.service.door.rest.author.AuthorResource} erases
 * them.
 */
@NullMarked
package org.comity.service.door.rest.author;

import org.jspecify.annotations.NullMarked;
