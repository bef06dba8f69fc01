package org.comity.service.review.undo;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UndoingOnH2Test extends UndoingContract {}
