package org.comity.service.quality.accord;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccordOnH2Test extends AccordContract {}
