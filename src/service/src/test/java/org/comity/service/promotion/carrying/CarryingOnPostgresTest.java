package org.comity.service.promotion.carrying;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class CarryingOnPostgresTest extends CarryingContract {}
