/**
 * People who work with Comity: {@link org.comity.service.account.Accounts} keeps them, {@link
 * org.comity.service.account.FirstAccount} lets the first administrator in through a link that the
 * log shows once.
 *
 * <p>Keys of programs are in {@code key}. Nobody has a password that came with the software.
 */
@NullMarked
package org.comity.service.account;

import org.jspecify.annotations.NullMarked;
