package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of its own, with data of its own, for tests that make keys: they end the open mode. */
public final class KeysMade implements QuarkusTestProfile {}
