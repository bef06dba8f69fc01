package org.comity.service.queue.chart;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class BandCommentsOnPostgresTest extends BandCommentsContract {}
