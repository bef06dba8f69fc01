/**
 * Who may come in: {@link org.comity.service.key.Keys} keeps API keys, the {@link
 * org.comity.service.key.Gate} turns what a request shows into a {@link
 * org.comity.service.key.Caller}, or refuses it with a {@link
 * org.comity.service.key.NotAdmittedException} that each door puts into its own words.
 *
 * <p>Until the first key is made, requests from this machine are let in without one. People who log
 * in are not known here.
 */
@NullMarked
package org.comity.service.key;

import org.jspecify.annotations.NullMarked;
