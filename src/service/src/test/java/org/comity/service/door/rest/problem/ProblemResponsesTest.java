package org.comity.service.door.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.service.store.StorageUnavailableException;
import org.junit.jupiter.api.Test;

class ProblemResponsesTest {

  private final ProblemResponses responses = new ProblemResponses(new AllowedMethods(List::of));

  @Test
  void saysWhenToComeAgainWhileTheDatabaseIsAway() {
    try (Response response = responses.send(new StorageUnavailableException("away"))) {
      assertThat(response.getStatus()).isEqualTo(503);
      assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
      assertThat(response.getMediaType()).hasToString(Problem.JSON);
      assertThat(((Problem) response.getEntity()).type())
          .isEqualTo("urn:comity:problem:storage-unavailable");
    }
  }

  @Test
  void saysWhenToComeAgainOnlyWhereThatHelps() {
    Problem problem = Problem.of("kind", "Title", 429, "Detail.");
    try (Response later = responses.send(new ProblemException(problem, 7));
        Response never = responses.send(new ProblemException(problem))) {
      assertThat(later.getHeaderString("Retry-After")).isEqualTo("7");
      assertThat(never.getHeaderString("Retry-After")).isNull();
    }
  }
}
