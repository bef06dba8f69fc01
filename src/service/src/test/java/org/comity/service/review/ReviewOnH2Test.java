package org.comity.service.review;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReviewOnH2Test extends ReviewContract {}
