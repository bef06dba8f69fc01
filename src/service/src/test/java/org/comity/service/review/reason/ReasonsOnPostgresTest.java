package org.comity.service.review.reason;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ReasonsOnPostgresTest extends ReasonsContract {}
