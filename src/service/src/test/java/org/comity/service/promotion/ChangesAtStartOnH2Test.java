package org.comity.service.promotion;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ChangesAtStartOnH2Test extends ChangesAtStartContract {}
