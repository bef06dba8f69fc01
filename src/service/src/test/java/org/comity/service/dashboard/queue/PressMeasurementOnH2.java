package org.comity.service.dashboard.queue;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PressMeasurementOnH2 extends PressMeasurement {}
