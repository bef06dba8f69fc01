package org.comity.service.dashboard.waiting;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WaitingMeasurementOnH2 extends WaitingMeasurement {}
