package org.comity.service.account.preference;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.comity.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class PreferenceStoreOnPostgresTest extends PreferenceStoreContract {}
