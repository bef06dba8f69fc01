package org.comity.service.care;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShiftsOnH2Test extends ShiftsContract {}
