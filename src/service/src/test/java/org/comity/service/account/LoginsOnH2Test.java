package org.comity.service.account;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LoginsOnH2Test extends LoginsContract {}
