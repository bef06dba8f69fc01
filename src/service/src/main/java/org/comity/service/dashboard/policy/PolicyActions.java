package org.comity.service.dashboard.policy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.comity.policy.PolicyException;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.policy.ShownPolicy.Draft;
import org.comity.service.dashboard.policy.ShownPolicy.Marked;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Written;
import org.comity.service.policy.Policies;
import org.comity.service.policy.PolicyVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Looks a policy over, tries it, keeps it, and makes a community go by it. */
@Path("/dashboard/policy")
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
@Blocking
public class PolicyActions {

  /** As much as the table takes. */
  private static final int MAX_CHARACTERS = 262_144;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final PolicyReading reading;
  private final PolicyPage page;
  private final Policies policies;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  PolicyActions(
      PolicyReading reading, PolicyPage page, Policies policies, LeadBars bars, Viewer viewer) {
    this.reading = reading;
    this.page = page;
    this.policies = policies;
    this.bars = bars;
    this.viewer = viewer;
  }

  /**
   * What is sent.
   *
   * @param community whose; null for the usual one
   * @param yaml a policy
   */
  public record Sent(
      @FormParam("community") @Nullable Long community, @FormParam("yaml") @Nullable String yaml) {

    /** Forms are sent with the line ends of the web's early days (RFC 1866, 8.2.1). */
    private String text() {
      return yaml == null ? "" : yaml.replace("\r\n", "\n");
    }
  }

  /**
   * What is wrong with a text.
   *
   * @param faults in the order of the text
   */
  public record Checked(List<Marked> faults) {

    /** Copies the list. */
    public Checked {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Says what is wrong, while it is written.
   *
   * @param sent the text
   * @return JSON
   */
  @POST
  @Path("check")
  @Operation(hidden = true)
  public Response check(@BeanParam Sent sent) {
    List<Marked> faults = List.of();
    try {
      if (sent.text().length() > MAX_CHARACTERS) {
        return Fault.of(BAD_REQUEST, tooLong());
      }
      var unused = policies.parse(sent.text());
    } catch (PolicyException e) {
      faults = reading.marked(e);
    }
    return Response.ok(new Checked(faults), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /**
   * Says what it would have changed.
   *
   * @param sent the text
   * @param requestedWith {@code fetch} if a script asks
   * @return the page with the answer, or for a script only the answer
   */
  @POST
  @Path("trial")
  @Operation(hidden = true)
  public Response trial(
      @BeanParam Sent sent, @HeaderParam("X-Requested-With") @Nullable String requestedWith) {
    LeadBar bar = bars.of(LeadPage.POLICY, sent.community());
    boolean isScript = "fetch".equals(requestedWith);
    try {
      Tried tried =
          reading.tried(bar.community().id(), policies.parse(bar.community().id(), checked(sent)));
      return isScript
          ? HtmlPage.of(PolicyPage.Templates.trial(tried), viewer.locale()).build()
          : page.page(OK, reading.shown(bar, Draft.of(sent.text(), null).with(tried), null));
    } catch (PolicyException e) {
      return isScript
          ? Fault.of(BAD_REQUEST, reading.words().faults())
          : faulty(bar, Draft.faulty(sent.text(), reading.marked(e)));
    } catch (TooLongException e) {
      return isScript
          ? Fault.of(BAD_REQUEST, tooLong())
          : faulty(bar, Draft.refused(sent.text(), tooLong()));
    }
  }

  /**
   * Keeps a new version.
   *
   * @param sent the text
   * @return to the page that shows it; the same page with what is wrong if it was not kept
   */
  @POST
  @Path("versions")
  @Operation(hidden = true)
  public Response save(@BeanParam Sent sent) {
    LeadBar bar = bars.of(LeadPage.POLICY, sent.community());
    long community = bar.community().id();
    try {
      PolicyVersion added = policies.add(community, checked(sent), viewer.actor());
      return seeOther(community, added.version(), "saved");
    } catch (PolicyException e) {
      return faulty(bar, Draft.faulty(sent.text(), reading.marked(e)));
    } catch (TooLongException e) {
      return faulty(bar, Draft.refused(sent.text(), tooLong()));
    }
  }

  /**
   * Makes a community go by a version.
   *
   * @param communityId whose; null for the usual one
   * @param version which; 0 for the recommended one
   * @return to the page that shows it
   */
  @POST
  @Path("activate")
  @Operation(hidden = true)
  public Response activate(
      @FormParam("community") @Nullable Long communityId, @FormParam("version") int version) {
    long community = bars.of(LeadPage.POLICY, communityId).community().id();
    // If there is no such version, the page says so.
    boolean unused = policies.activate(community, version, viewer.actor());
    return seeOther(community, version, "activated");
  }

  private Response seeOther(long community, int version, String done) {
    return Response.seeOther(
            URI.create(LeadPage.POLICY.of(community) + "&version=" + version + "&done=" + done))
        .build();
  }

  private Response faulty(LeadBar bar, Draft draft) {
    return page.page(BAD_REQUEST, reading.shown(bar, draft, null));
  }

  private String tooLong() {
    return reading.words().tooLong(Written.count(MAX_CHARACTERS));
  }

  private static String checked(Sent sent) throws TooLongException {
    if (sent.text().length() > MAX_CHARACTERS) {
      throw new TooLongException();
    }
    return sent.text();
  }

  /** Before it is read. */
  private static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
