package org.comity.service.oidc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs tests with a provider at which people can log in. */
public final class WithOrganisation implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(ProviderProgram.class));
  }
}
