package org.comity.service.door.rest.appeal;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AppealOnH2Test extends AppealContract {}
