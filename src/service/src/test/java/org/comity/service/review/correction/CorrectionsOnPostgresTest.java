package org.comity.service.review.correction;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class CorrectionsOnPostgresTest extends CorrectionsContract {}
