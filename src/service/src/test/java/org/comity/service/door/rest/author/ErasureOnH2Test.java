package org.comity.service.door.rest.author;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ErasureOnH2Test extends ErasureContract {}
