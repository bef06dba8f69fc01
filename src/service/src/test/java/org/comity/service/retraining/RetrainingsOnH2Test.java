package org.comity.service.retraining;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RetrainingsOnH2Test extends RetrainingsContract {}
