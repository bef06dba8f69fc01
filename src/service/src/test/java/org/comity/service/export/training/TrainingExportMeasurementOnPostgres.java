package org.comity.service.export.training;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class TrainingExportMeasurementOnPostgres extends TrainingExportMeasurement {}
