package org.comity.service.door.rest.webhook;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AnnouncedDecisionsOnH2Test extends AnnouncedDecisionsContract {}
