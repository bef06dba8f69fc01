package org.comity.service.door.rest.webhook;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class AnnouncedDecisionsOnPostgresTest extends AnnouncedDecisionsContract {}
