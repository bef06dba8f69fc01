package org.comity.service.key;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A database of its own, since the first key closes all doors: a test that uses it makes the key
 * that it needs.
 */
public final class WithKeys implements QuarkusTestProfile {}
