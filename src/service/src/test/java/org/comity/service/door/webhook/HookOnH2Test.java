package org.comity.service.door.webhook;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HookOnH2Test extends HookContract {}
