package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithKeys.class)
class KeysOnH2Test extends KeysContract {}
