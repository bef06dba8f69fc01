package org.comity.service.dashboard.samples;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application to which no comment has come yet. */
public final class Untouched implements QuarkusTestProfile {}
