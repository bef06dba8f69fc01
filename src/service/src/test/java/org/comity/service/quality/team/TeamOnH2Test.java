package org.comity.service.quality.team;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TeamOnH2Test extends TeamContract {}
