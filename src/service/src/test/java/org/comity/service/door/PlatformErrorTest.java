package org.comity.service.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.service.door.Doorway.Refused;
import org.comity.service.store.StorageUnavailableException;
import org.junit.jupiter.api.Test;

class PlatformErrorTest {

  @Test
  void asksASenderToComeAgainWhenACommentCouldNotBeKept() {
    PlatformError away =
        PlatformError.of(new StorageUnavailableException("the database is away"), 10);
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.sentence()).contains("again").doesNotContain("database");
  }

  @Test
  void repeatsNothingOfWhatIsNotForeseen() {
    PlatformError error = PlatformError.of(new IllegalStateException("secretword"), 10);
    assertThat(error.status()).isEqualTo(503);
    assertThat(error.toString()).doesNotContain("secretword");
  }

  @Test
  void turnsAwayWhatDoesNotReachADoor() {
    for (Refused refused : Refused.values()) {
      PlatformError error = PlatformError.of(refused, 10);
      assertThat(error.status()).isEqualTo(refused.status());
      assertThat(error.sentence()).endsWith(".");
    }
  }
}
