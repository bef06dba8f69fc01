package org.comity.service.account;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExternalLoginsOnH2Test extends ExternalLoginsContract {}
