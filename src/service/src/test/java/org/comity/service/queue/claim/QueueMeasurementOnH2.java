package org.comity.service.queue.claim;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class QueueMeasurementOnH2 extends QueueMeasurement {}
