package org.comity.service.sample.filling;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SampleFillingOnH2Test extends SampleFillingContract {}
