package org.comity.service.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.service.oidc.Organisation.Begun;
import org.comity.service.oidc.OrganisationException.Kind;

/**
 * A provider whose addresses are known (OpenID Connect Discovery 1.0). The only class that the
 * protocol's library is used in. ID tokens are believed if the provider has signed them for us,
 * with a key of its own and not with our secret, for this attempt, and not too long ago.
 */
final class Provider {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;

  private final OIDCProviderMetadata metadata;
  private final ClientID client;
  private final String secret;
  private final IDTokenValidator tokens;

  private Provider(OIDCProviderMetadata metadata, ClientID client, String secret)
      throws MalformedURLException {
    this.metadata = metadata;
    this.client = client;
    this.secret = secret;
    // No thread of its own that fetches keys before they are old.
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).refreshAheadCache(false).build();
    this.tokens =
        new IDTokenValidator(
            metadata.getIssuer(),
            client,
            new JWSVerificationKeySelector<>(algorithms(metadata), keys),
            null);
  }

  /** Those of the provider that need its private key; RS256 is what every provider must have. */
  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
    List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
    Set<JWSAlgorithm> signing =
        offered == null
            ? Set.of()
            : offered.stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .collect(Collectors.toSet());
    return signing.isEmpty() ? Set.of(JWSAlgorithm.RS256) : signing;
  }

  static Provider ask(String issuer, String client, String secret) throws OrganisationException {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_MILLIS, READ_MILLIS);
      return new Provider(metadata, new ClientID(client), secret);
    } catch (GeneralException | IOException e) {
      throw new OrganisationException(Kind.AWAY, e);
    }
  }

  Begun begin(String redirect, String to) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "profile", "email"),
                client,
                URI.create(redirect))
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Begun(
        new Attempt(state.getValue(), nonce.getValue(), verifier.getValue(), redirect, to),
        address);
  }

  /** The claims of the ID token. */
  Map<String, Object> finish(Attempt attempt, String query) throws OrganisationException {
    try {
      AuthorizationCode code = code(attempt, URI.create(attempt.redirect() + "?" + query));
      HTTPRequest request = request(attempt, code).toHTTPRequest();
      request.setConnectTimeout(CONNECT_MILLIS);
      request.setReadTimeout(READ_MILLIS);
      TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
      if (answer instanceof OIDCTokenResponse good) {
        return tokens
            .validate(good.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()))
            .toJSONObject();
      }
      throw new OrganisationException(Kind.UNTRUSTED);
    } catch (IOException e) {
      throw new OrganisationException(Kind.AWAY, e);
    } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException e) {
      throw new OrganisationException(Kind.UNTRUSTED, e);
    }
  }

  private AuthorizationCode code(Attempt attempt, URI answer)
      throws GeneralException, OrganisationException {
    AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
    boolean isOurs = new State(attempt.state()).equals(response.getState());
    // Only some providers name themselves (RFC 9207).
    Issuer from = response.getIssuer();
    if (!isOurs || (from != null && !from.equals(metadata.getIssuer()))) {
      throw new OrganisationException(Kind.UNTRUSTED);
    }
    if (!response.indicatesSuccess()) {
      throw new OrganisationException(Kind.REFUSED);
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new OrganisationException(Kind.UNTRUSTED);
    }
    return code;
  }

  private TokenRequest request(Attempt attempt, AuthorizationCode code) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            code, URI.create(attempt.redirect()), new CodeVerifier(attempt.verifier()));
    URI endpoint = metadata.getTokenEndpointURI();
    if (secret.isEmpty()) {
      return new TokenRequest.Builder(endpoint, client, grant).build();
    }
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    boolean inHeader =
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return new TokenRequest.Builder(
            endpoint,
            inHeader
                ? new ClientSecretBasic(client, new Secret(secret))
                : new ClientSecretPost(client, new Secret(secret)),
            grant)
        .build();
  }
}
