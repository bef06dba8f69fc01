package org.comity.service.queue.claim;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class QueueMeasurementOnPostgres extends QueueMeasurement {}
