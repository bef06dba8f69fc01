package org.comity.service.oidc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.jspecify.annotations.Nullable;

/**
 * A provider that asks whoever comes for a name and for what it shall say of them. For browsers it
 * is another site than the one under test: an address, and not the name of the machine.
 */
public final class ProviderProgram implements QuarkusTestResourceLifecycleManager {

  private @Nullable MockOAuth2Server server;

  @Override
  public Map<String, String> start() {
    MockOAuth2Server started = new MockOAuth2Server(new OAuth2Config(true));
    started.start(InetAddress.getLoopbackAddress(), 0);
    server = started;
    return Map.of(
        "comity.oidc-issuer", "http://127.0.0.1:" + started.baseUrl().port() + "/desk",
        "comity.oidc-client-id", "comity",
        "comity.oidc-client-secret", "a secret of the tests",
        "comity.oidc-roles", "comity-leads=LEAD,comity-mods=MODERATOR");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.shutdown();
    }
  }
}
