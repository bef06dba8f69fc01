/**
 * Logging in at an organisation's OpenID provider (OpenID Connect Core 1.0, authorization code flow
 * with PKCE): {@link org.comity.service.oidc.Organisation} begins an {@link
 * org.comity.service.oidc.Attempt} and finds out who came back from it.
 *
 * <p>What they may do then is decided in {@code account}; cookies and pages are the dashboard's.
 * Nothing of the protocol's library is loaded before somebody logs in so.
 */
@NullMarked
package org.comity.service.oidc;

import org.jspecify.annotations.NullMarked;
