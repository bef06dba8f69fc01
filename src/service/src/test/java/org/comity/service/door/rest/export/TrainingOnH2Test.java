package org.comity.service.door.rest.export;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TrainingOnH2Test extends TrainingContract {}
