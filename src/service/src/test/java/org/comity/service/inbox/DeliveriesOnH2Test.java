package org.comity.service.inbox;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeliveriesOnH2Test extends DeliveriesContract {}
