package org.comity.service.sample.filling;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class SampleFillingOnPostgresTest extends SampleFillingContract {}
