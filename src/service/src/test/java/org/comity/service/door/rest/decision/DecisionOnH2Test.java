package org.comity.service.door.rest.decision;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DecisionOnH2Test extends DecisionContract {}
