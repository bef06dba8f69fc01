package org.comity.service.review.undo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class UndoingOnPostgresTest extends UndoingContract {}
