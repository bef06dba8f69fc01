package org.comity.service.door.rest.report;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CommentReportOnH2Test extends CommentReportContract {}
