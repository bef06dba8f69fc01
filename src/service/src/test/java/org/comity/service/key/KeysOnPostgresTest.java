package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithKeysOnPostgres.class)
class KeysOnPostgresTest extends KeysContract {}
