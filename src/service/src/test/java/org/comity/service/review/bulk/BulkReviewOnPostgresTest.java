package org.comity.service.review.bulk;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class BulkReviewOnPostgresTest extends BulkReviewContract {}
