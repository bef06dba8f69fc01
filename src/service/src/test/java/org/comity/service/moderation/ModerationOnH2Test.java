package org.comity.service.moderation;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ModerationOnH2Test extends ModerationContract {}
