package org.comity.service.door.rest.policy;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PolicyOnH2Test extends PolicyContract {}
