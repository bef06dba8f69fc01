package org.comity.service.review.dossier;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DossierOnH2Test extends DossierContract {}
