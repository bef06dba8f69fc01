package org.comity.service.dashboard.queue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PressMeasurementOnPostgres extends PressMeasurement {}
