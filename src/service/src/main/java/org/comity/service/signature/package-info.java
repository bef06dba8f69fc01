/**
 * Requests that are signed: {@link org.comity.service.signature.SigningSecrets} keeps the secrets
 * that senders share with us, the {@link org.comity.service.signature.SignatureGate} lets a request
 * in whose {@link org.comity.service.signature.Signature} was made with one of them, or refuses it
 * with a {@link org.comity.service.signature.BadSignatureException} that each door puts into its
 * own words. {@link org.comity.service.signature.StandardWebhook} signs, too.
 *
 * <p>Bodies are not read here, only weighed as bytes. Keys, which callers show as they are, belong
 * to {@code org.comity.service.key}.
 */
@NullMarked
package org.comity.service.signature;

import org.jspecify.annotations.NullMarked;
