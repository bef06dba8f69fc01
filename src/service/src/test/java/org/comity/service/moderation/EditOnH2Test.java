package org.comity.service.moderation;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EditOnH2Test extends EditContract {}
