package org.comity.service.dashboard.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comity.service.account.preference.PreferenceStore;
import org.comity.service.account.preference.Preferences;
import org.comity.service.care.Shift;
import org.comity.service.care.Shifts;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.scoring.Champions;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Somebody's own settings, and what they have read in this shift. */
@Path("/dashboard/me")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class MePage {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final PreferenceStore store;
  private final Shifts shifts;
  private final Champions champions;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  MePage(PreferenceStore store, Shifts shifts, Champions champions, Viewer viewer, Frames frames) {
    this.store = store;
    this.shifts = shifts;
    this.champions = champions;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param form the settings
   * @param fault what is wrong with them; empty if nothing is
   * @param isSaved whether they were saved just now
   * @param revealed how many severe texts were read in this shift
   * @param minutes of work since the last break
   */
  public record Mine(SettingsForm form, String fault, boolean isSaved, int revealed, int minutes) {}

  /**
   * The page.
   *
   * @param saved {@code true} for who has just saved
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response form(@QueryParam("saved") @DefaultValue("") String saved) {
    return page(OK, known(), "", !saved.isEmpty());
  }

  /**
   * Saves the settings.
   *
   * @param fields of the form
   * @return 303, or HTML with status 400 and what to change
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(MultivaluedMap<String, String> fields) {
    SettingsForm form = known().with(fields);
    Optional<Preferences> read = form.read();
    if (read.isEmpty()) {
      return page(BAD_REQUEST, form, fault(form), false);
    }
    store.set(viewer.account().id(), read.get());
    return SeeOther.page(Room.ME.path() + "?saved=true");
  }

  private SettingsForm known() {
    return SettingsForm.of(viewer.preferences(), champions.attributes());
  }

  private String fault(SettingsForm form) {
    MeMessages words = Fault.words(viewer, MeMessages.class);
    return form.hasBreaks() ? words.badBlur() : words.badBreaks(Preferences.MOST_BREAK_MINUTES);
  }

  private Response page(int status, SettingsForm form, String fault, boolean isSaved) {
    Optional<Shift> shift = shifts.find(viewer.account().id());
    Mine mine =
        new Mine(
            form,
            fault,
            isSaved,
            shift.map(Shift::revealed).orElse(0),
            shift.map(Shift::minutes).orElse(0));
    TemplateInstance content =
        Templates.page(frames.of(Room.ME), mine, Preferences.MOST_BREAK_MINUTES);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, Mine mine, int mostMinutes);
  }
}
