package org.comity.service.account;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccountsOnH2Test extends AccountsContract {}
