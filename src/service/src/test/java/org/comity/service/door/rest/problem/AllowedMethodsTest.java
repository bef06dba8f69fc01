package org.comity.service.door.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

  private final AllowedMethods methods =
      new AllowedMethods(() -> List.of(Things.class, Parts.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /things          | GET, POST
          /things/a        | DELETE
          /things/last     | GET
          /things/a/parts  | GET
          /things/a/b      | ''
          /things/a+b      | DELETE
          /thingsXa        | ''
          """)
  void areThoseOfTheTemplateThatIsAnswered(String path, String expected) {
    assertThat(methods.at(path)).isEqualTo(expected);
  }

  @Path("/things")
  static final class Things {
    @GET
    void list() {}

    @POST
    void add() {}

    @DELETE
    @Path("{id}")
    void remove() {}

    @GET
    @Path("last")
    void last() {}

    void notForRequests() {}
  }

  @Path("/things/{id}/parts")
  static final class Parts {
    @GET
    void list() {}
  }
}
