package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KeysOnPostgresTest.OfItsOwn.class)
class KeysOnPostgresTest extends KeysContract {

  /** A server of its own: keys are needed everywhere in it once there is one. */
  public static final class OfItsOwn extends org.comity.service.store.OnPostgres {}
}
