package org.comity.service.learning;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LearningOnH2Test extends LearningContract {}
