package org.comity.service.queue.chart;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BandCommentsOnH2Test extends BandCommentsContract {}
