package org.comity.service.promotion.carrying;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CarryingOnH2Test extends CarryingContract {}
