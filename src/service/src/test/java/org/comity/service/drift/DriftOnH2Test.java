package org.comity.service.drift;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DriftOnH2Test extends DriftContract {}
