package org.comity.service.bundle;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BundlesOnH2Test extends BundlesContract {}
