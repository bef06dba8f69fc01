package org.comity.service.delivery;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeliveriesOnH2Test extends DeliveriesContract {}
