package org.comity.service.review.bulk;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BulkReviewOnH2Test extends BulkReviewContract {}
