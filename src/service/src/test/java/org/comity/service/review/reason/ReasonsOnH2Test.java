package org.comity.service.review.reason;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReasonsOnH2Test extends ReasonsContract {}
