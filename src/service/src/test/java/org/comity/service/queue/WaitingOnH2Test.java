package org.comity.service.queue;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WaitingOnH2Test extends WaitingContract {}
