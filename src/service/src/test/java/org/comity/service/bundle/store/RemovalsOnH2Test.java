package org.comity.service.bundle.store;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RemovalsOnH2Test extends RemovalsContract {}
