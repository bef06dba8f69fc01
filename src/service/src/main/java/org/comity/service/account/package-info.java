/**
 * People who work with Comity: {@link org.comity.service.account.Accounts} knows and makes them,
 * {@link org.comity.service.account.AccountChanges} and {@link
 * org.comity.service.account.Passwords} change them, {@link org.comity.service.account.Logins} lets
 * them in, {@link org.comity.service.account.ExternalLogins} those whom an OpenID provider vouches
 * for, {@link org.comity.service.account.KnownAccounts} has them at hand for every request, and
 * {@link org.comity.service.account.FirstAccount} lets the first administrator in through a link
 * that the log shows once.
 *
 * <p>Keys of programs are in {@code key}; cookies and pages are in the dashboard. Nobody has a
 * password that came with the software.
 */
@NullMarked
package org.comity.service.account;

import org.jspecify.annotations.NullMarked;
