package org.comity.service.store;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DatabaseOnH2Test extends DatabaseContract {}
