package org.comity.service.queue.claim;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClaimsOnH2Test extends ClaimsContract {}
