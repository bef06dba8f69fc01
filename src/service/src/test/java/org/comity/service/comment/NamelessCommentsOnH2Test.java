package org.comity.service.comment;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NamelessCommentsOnH2Test extends NamelessCommentsContract {}
