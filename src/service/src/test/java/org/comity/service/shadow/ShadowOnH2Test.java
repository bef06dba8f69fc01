package org.comity.service.shadow;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShadowOnH2Test extends ShadowContract {}
