package org.comity.service.proof;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProofOnH2Test extends ProofContract {}
