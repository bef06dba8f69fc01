package org.comity.service.outbox.delivery;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeliveryOnH2Test extends DeliveryContract {}
