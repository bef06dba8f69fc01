package org.comity.service.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs tests with PostgreSQL in the place of H2. */
public class OnPostgres implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresServer.class));
  }
}
