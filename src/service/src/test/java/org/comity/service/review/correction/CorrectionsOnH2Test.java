package org.comity.service.review.correction;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CorrectionsOnH2Test extends CorrectionsContract {}
