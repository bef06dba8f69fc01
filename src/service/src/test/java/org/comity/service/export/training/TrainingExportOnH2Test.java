package org.comity.service.export.training;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TrainingExportOnH2Test extends TrainingExportContract {}
