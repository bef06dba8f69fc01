package org.comity.service.door.rest.export;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExportOnH2Test extends ExportContract {}
