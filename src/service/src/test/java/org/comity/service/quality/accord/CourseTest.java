package org.comity.service.quality.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.service.quality.accord.Accord.Decided;
import org.comity.service.quality.accord.Course.Step;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

  private static Course weeks(int count) {
    List<Accord> accords =
        IntStream.range(0, count)
            .mapToObj(i -> MONDAY.plusWeeks(i))
            .map(from -> new Accord(from, from.plusWeeks(1), null, Decided.NONE))
            .toList();
    return new Course(Step.WEEK, ZoneOffset.UTC, accords);
  }

  @Test
  void tellsWhereAPointInTimeLies() {
    Course course = weeks(3);
    assertThat(course.from()).isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
    assertThat(course.place(Instant.parse("2026-05-07T12:00:00Z"))).isZero();
    assertThat(course.place(Instant.parse("2026-05-11T00:00:00Z"))).isEqualTo(0.5);
    assertThat(course.place(Instant.parse("2026-05-14T12:00:00Z"))).isEqualTo(1);
  }

  @Test
  void keepsWithinWhatIsDrawn() {
    Course course = weeks(3);
    assertThat(course.place(Instant.parse("2026-05-04T00:00:00Z"))).isZero();
    assertThat(course.place(Instant.parse("2026-05-24T23:00:00Z"))).isEqualTo(2);
    assertThat(course.place(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(2);
  }
}
