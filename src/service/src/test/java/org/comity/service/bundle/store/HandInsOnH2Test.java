package org.comity.service.bundle.store;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HandInsOnH2Test extends HandInsContract {}
