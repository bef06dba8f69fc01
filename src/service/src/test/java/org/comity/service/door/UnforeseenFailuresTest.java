package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UnforeseenFailuresTest {

  private static final String TEXT = "secretword";

  @Inject UnforeseenFailures failures;
  @Inject ObjectMapper mapper;

  /** Fails as no resource should. */
  @Path("/api/v1/failing")
  public static final class Failing {

    /**
     * Fails.
     *
     * @return nothing
     */
    @GET
    @Operation(hidden = true)
    public String fail() {
      throw new IllegalStateException(TEXT, new IllegalArgumentException(TEXT));
    }
  }

  /** The same where no door is. */
  @Path("/failing-without-a-door")
  public static final class FailingWithoutADoor {

    /**
     * Fails.
     *
     * @return nothing
     */
    @GET
    @Operation(hidden = true)
    public String fail() {
      throw new IllegalStateException(TEXT);
    }
  }

  @Test
  void areAProblemThatTheLogNamesToo() {
    List<LogRecord> written = new ArrayList<>();
    Response answer = whileReading(written, "/api/v1/failing");
    answer
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("type", is("urn:comity:problem:internal-error"))
        .body("status", is(500))
        .body("instance", startsWith("urn:uuid:"))
        .body(not(containsString(TEXT)));
    String id = answer.jsonPath().getString("instance").substring("urn:uuid:".length());
    assertThat(written).hasSize(1);
    String log = text(written.get(0));
    assertThat(log)
        .contains(id)
        .contains("IllegalStateException")
        .contains("IllegalArgumentException")
        .contains("UnforeseenFailuresTest$Failing.fail")
        .doesNotContain(TEXT);
  }

  @Test
  void areALineOfTextWhereNoDoorIs() {
    Response answer = whileReading(new ArrayList<>(), "/failing-without-a-door");
    answer
        .then()
        .statusCode(500)
        .contentType(startsWith("text/plain"))
        .body(startsWith("The service failed"), not(containsString(TEXT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1alpha1/comments:analyze | "status":"INTERNAL"
          /v1/moderations            | "code":"internal_error"
          /discourse/classify        | "error_type":"Backend"
          /discourse/hooks/default   | failed
          /waline/default            | "errno":500
          /coral/default             | failed
          /hooks/default             | internal-error
          /1.1/comment-check         | The service failed
          """)
  void areSaidInTheWordsOfEachDoor(String path, String words) throws JsonProcessingException {
    try (jakarta.ws.rs.core.Response answer = failures.answer(path, "id-1")) {
      assertThat(answer.getStatus()).isEqualTo(500);
      Object said = answer.getEntity();
      assertThat(said instanceof String text ? text : mapper.writeValueAsString(said))
          .contains(words);
    }
  }

  private static Response whileReading(List<LogRecord> written, String path) {
    Logger log = Logger.getLogger(UnforeseenFailures.class.getName());
    Handler reader = reader(written);
    log.addHandler(reader);
    try {
      return given().get(path);
    } finally {
      log.removeHandler(reader);
    }
  }

  private static String text(LogRecord entry) {
    StringWriter text = new StringWriter();
    text.append(String.format(entry.getMessage(), entry.getParameters()));
    entry.getThrown().printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static Handler reader(List<LogRecord> written) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        written.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
