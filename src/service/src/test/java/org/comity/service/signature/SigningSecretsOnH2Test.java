package org.comity.service.signature;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SigningSecretsOnH2Test extends SigningSecretsContract {}
