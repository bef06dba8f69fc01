/**
 * What is kept, and where: {@link org.comity.service.store.Database} opens H2 or PostgreSQL and
 * brings it up to date, {@link org.comity.service.store.DatabaseConfig} says which of them the
 * settings ask for, {@link org.comity.service.store.Snapshot} keeps small tables at hand for those
 * who may not wait for a database.
 *
 * <p>No table is known here: the packages of what is stored have their own SQL. Scoring does not
 * come by here.
 */
@NullMarked
package org.comity.service.store;

import org.jspecify.annotations.NullMarked;
