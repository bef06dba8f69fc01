package org.comity.service.key;

import org.comity.service.store.OnPostgres;

/**
 * The same with PostgreSQL: a server that others do not use, since the first key closes all doors
 * to those without one.
 */
public final class WithKeysOnPostgres extends OnPostgres {}
