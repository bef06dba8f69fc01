package org.comity.service.account.preference;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PreferenceStoreOnH2Test extends PreferenceStoreContract {}
