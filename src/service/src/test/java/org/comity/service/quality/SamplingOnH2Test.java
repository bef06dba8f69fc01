package org.comity.service.quality;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SamplingOnH2Test extends SamplingContract {}
