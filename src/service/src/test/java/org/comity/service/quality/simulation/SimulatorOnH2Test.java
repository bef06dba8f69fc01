package org.comity.service.quality.simulation;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SimulatorOnH2Test extends SimulatorContract {}
