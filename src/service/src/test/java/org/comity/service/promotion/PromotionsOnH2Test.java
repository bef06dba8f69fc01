package org.comity.service.promotion;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PromotionsOnH2Test extends PromotionsContract {}
