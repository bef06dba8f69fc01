package org.comity.service.door.rest.comment;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CommentOnH2Test extends CommentContract {}
