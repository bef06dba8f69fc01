/**
 * What the resources of the native API ask of every request: {@link
 * org.comity.service.door.rest.request.Admission} says for which community and by whom it is,
 * {@link org.comity.service.door.rest.request.JsonBody} reads it, {@link
 * org.comity.service.door.rest.request.Given} checks values, {@link
 * org.comity.service.door.rest.request.Paging} and {@link
 * org.comity.service.door.rest.request.Listing} cut long lists into pages.
 *
 * <p>Knows no resource and no table.
 */
@NullMarked
package org.comity.service.door.rest.request;

import org.jspecify.annotations.NullMarked;
