package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An application for all tests that make keys. It has a database of its own, since the first key
 * closes all doors to those without one. Each test makes the keys that it needs before it begins,
 * as another may have revoked those that were there; one that must see the time before the first
 * key has a profile of its own.
 */
public final class WithKeys implements QuarkusTestProfile {}
