package org.comity.service.dashboard.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Path("/dashboard/audit")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class AuditPage {

  private static final int LINES = 50;
  private static final int LINES_AT_ONCE = 1000;
  private static final String NEWEST = "9223372036854775807";

  private final AuditReading reading;
  private final Communities communities;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  AuditPage(AuditReading reading, Communities communities, Viewer viewer, Frames frames) {
    this.reading = reading;
    this.communities = communities;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param lines newest first
   * @param communities to choose from
   * @param community the name of the one that is chosen; empty for all
   * @param isNewest whether there is nothing newer
   * @param older the last line's id, if there may be older ones; 0 if not
   */
  public record Log(
      List<AuditLine> lines,
      List<Community> communities,
      String community,
      boolean isNewest,
      long older) {}

  /**
   * A page of the log.
   *
   * @param name of a community; empty for all
   * @param before only entries with a smaller id
   * @return HTML; status 404 if there is no such community
   */
  @GET
  @Operation(hidden = true)
  public Response page(
      @QueryParam("community") @DefaultValue("") String name,
      @QueryParam("before") @DefaultValue(NEWEST) long before) {
    List<AuditLine> lines = reading.read(community(name), before, LINES);
    long older = lines.size() < LINES ? 0 : lines.get(LINES - 1).entry().id();
    Log log = new Log(lines, List.copyOf(communities.all()), name, before == Long.MAX_VALUE, older);
    TemplateInstance content = Templates.page(frames.of(Room.AUDIT), log);
    return HtmlPage.of(content, viewer.locale()).build();
  }

  /**
   * The whole log, as a table.
   *
   * @param name of a community; empty for all
   * @return CSV; status 404 if there is no such community
   */
  @GET
  @Path("csv")
  @Operation(hidden = true)
  public Response csv(@QueryParam("community") @DefaultValue("") String name) {
    Community community = community(name);
    StreamingOutput table = out -> write(out, community);
    return Response.ok(table, "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"comity-audit.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private void write(OutputStream stream, @Nullable Community community) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    AuditCsv.writeHeader(out);
    long before = Long.MAX_VALUE;
    List<AuditLine> lines = reading.read(community, before, LINES_AT_ONCE);
    while (!lines.isEmpty()) {
      AuditCsv.write(out, lines);
      before = lines.get(lines.size() - 1).entry().id();
      lines = reading.read(community, before, LINES_AT_ONCE);
    }
    out.flush();
  }

  private @Nullable Community community(String name) {
    return name.isEmpty() ? null : communities.find(name).orElseThrow(NotFoundException::new);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Log log);
  }
}
