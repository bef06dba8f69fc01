package org.comity.service.door.perspective.discovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.comity.service.door.perspective.AnalyzeError;
import org.comity.service.door.perspective.PerspectiveDoorway;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Describes the Perspective door in Google's discovery format: the official clients for Node and
 * Python fetch this first and then call the address that it names.
 */
@Path(PerspectiveDoorway.DISCOVERY)
@Tag(name = "Perspective")
public class DiscoveryResource {

  private static final String VERSION = "v1alpha1";
  private static final String FILE = "perspective-discovery.json";

  private final ObjectNode document;

  @Inject
  DiscoveryResource(ObjectMapper mapper) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      this.document = mapper.readerFor(ObjectNode.class).readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The discovery document.
   *
   * @param version of the API described; v1alpha1 if missing
   * @param request where it came in: the address that clients will call
   * @return JSON; an {@link AnalyzeError} for another version
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "discovery",
      summary = "The discovery document for Google's client libraries")
  public Response describe(
      @Parameter(description = "v1alpha1") @QueryParam("version") String version,
      @Context HttpServerRequest request) {
    if (version != null && !version.equals(VERSION)) {
      return Response.status(404).entity(AnalyzeError.notFound()).build();
    }
    String root = root(request);
    return Response.ok(document.deepCopy().put("rootUrl", root).put("baseUrl", root)).build();
  }

  /** By the name that the client knows; by the address that it reached where it says none. */
  private static String root(HttpServerRequest request) {
    HostAndPort named = request.authority();
    if (named != null) {
      return request.scheme() + "://" + named + "/";
    }
    SocketAddress reached = request.localAddress();
    return request.scheme()
        + "://"
        + HostAndPort.create(reached.hostAddress(), reached.port())
        + "/";
  }
}
