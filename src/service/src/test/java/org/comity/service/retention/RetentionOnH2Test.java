package org.comity.service.retention;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RetentionOnH2Test extends RetentionContract {}
