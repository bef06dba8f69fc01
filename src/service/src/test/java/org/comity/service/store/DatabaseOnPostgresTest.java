package org.comity.service.store;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class DatabaseOnPostgresTest extends DatabaseContract {}
