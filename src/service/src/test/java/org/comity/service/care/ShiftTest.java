package org.comity.service.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  @Test
  void goesOnWhileSomethingIsDone() {
    Shift shift = Shift.begun(START).revealing().at(after(4)).at(after(8)).revealing();

    assertThat(shift.minutes()).isEqualTo(8);
    assertThat(shift.revealed()).isEqualTo(2);
    assertThat(shift.begunAt()).isEqualTo(START);
  }

  @Test
  void aPauseBeginsANewStretchOfTheSameShift() {
    Shift shift = Shift.begun(START).revealing().at(after(4)).at(after(9));

    assertThat(shift.minutes()).isZero();
    assertThat(shift.revealed()).isEqualTo(1);
    assertThat(shift.begunAt()).isEqualTo(START);
  }

  @Test
  void aNightBeginsANewShift() {
    assertThat(Shift.begun(START).revealing().at(after(6 * 60)))
        .isEqualTo(Shift.begun(after(6 * 60)));
  }

  @Test
  void proposesABreakOnceForEachTimeThatItIs() {
    Shift shift = Shift.begun(START);
    int proposals = 0;
    for (int minute = 1; minute <= 100; minute++) {
      shift = shift.at(after(minute));
      if (shift.needsBreak(50)) {
        shift = shift.reminded();
        proposals++;
      }
    }

    assertThat(proposals).isEqualTo(2);
    assertThat(shift.needsBreak(0)).isFalse();
  }

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }
}
