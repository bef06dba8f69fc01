package org.comity.service.dashboard.waiting;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class WaitingMeasurementOnPostgres extends WaitingMeasurement {}
