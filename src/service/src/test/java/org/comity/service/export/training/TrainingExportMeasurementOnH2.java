package org.comity.service.export.training;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TrainingExportMeasurementOnH2 extends TrainingExportMeasurement {}
