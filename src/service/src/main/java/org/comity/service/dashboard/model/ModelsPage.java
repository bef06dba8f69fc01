package org.comity.service.dashboard.model;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.comity.service.bundle.Bundles;
import org.comity.service.bundle.ShownBundle;
import org.comity.service.bundle.ShownBundle.Contents;
import org.comity.service.bundle.ShownBundle.Decided;
import org.comity.service.bundle.ShownBundle.Head;
import org.comity.service.bundle.ShownBundle.Measured;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.Frame;
import org.comity.service.dashboard.Frames;
import org.comity.service.dashboard.HtmlPage;
import org.comity.service.dashboard.Room;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The bundles that are here. */
@Path("/dashboard/models")
@RolesAllowed({"LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class ModelsPage {

  private final Bundles bundles;
  private final Viewer viewer;
  private final Frames frames;

  @Inject
  ModelsPage(Bundles bundles, Viewer viewer, Frames frames) {
    this.bundles = bundles;
    this.viewer = viewer;
    this.frames = frames;
  }

  /**
   * A bundle in words.
   *
   * @param bundle what is known of it
   * @param languages that it scores; null if its files cannot be read
   * @param uses where it scores
   * @param decided what was decided by it; null for nothing
   * @param heads what was measured
   * @param card safe HTML; null if there is none
   */
  public record Model(
      ShownBundle bundle,
      @Nullable String languages,
      List<Use> uses,
      @Nullable String decided,
      List<Line> heads,
      @Nullable RawString card) {

    /** Copies the lists. */
    public Model {
      uses = List.copyOf(uses);
      heads = List.copyOf(heads);
    }
  }

  /**
   * A community that it scores.
   *
   * @param community its name
   * @param since from when on
   */
  public record Use(String community, String since) {}

  /**
   * What was measured of an attribute; dashes where nothing was.
   *
   * @param attribute its name
   * @param trained on how many rows
   * @param cells what was measured
   */
  public record Line(String attribute, String trained, List<String> cells) {

    /** Copies the list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The page.
   *
   * @return HTML
   */
  @GET
  @Operation(hidden = true)
  public Response page() {
    ModelMessages words = Fault.words(viewer, ModelMessages.class);
    List<Model> models = bundles.list().stream().map(bundle -> model(bundle, words)).toList();
    return HtmlPage.of(Templates.page(frames.of(Room.MODELS), models), viewer.locale()).build();
  }

  private static Model model(ShownBundle bundle, ModelMessages words) {
    Contents says = bundle.says();
    Decided decided = bundle.decided();
    String card = says == null ? null : says.card();
    return new Model(
        bundle,
        says == null ? null : words.languages(String.join(" · ", says.languages())),
        bundle.uses().stream()
            .map(use -> new Use(use.community(), words.since(Written.time(use.since()))))
            .toList(),
        decided == null
            ? null
            : words.decisions(
                Written.count(decided.count()),
                Written.time(decided.first()),
                Written.time(decided.last())),
        says == null ? List.of() : says.attributes().stream().map(ModelsPage::line).toList(),
        card == null ? null : new RawString(Card.html(card)));
  }

  private static Line line(Head head) {
    Measured measured = head.measured();
    List<String> cells =
        measured == null
            ? List.of("–", "–", "–", "–", "–")
            : List.of(
                Written.count(measured.rows()),
                Written.count(measured.positives()),
                three(measured.auc()),
                three(measured.averagePrecision()),
                three(measured.ece()));
    return new Line(head.attribute(), Written.count(head.rows()), cells);
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Frame frame, List<Model> models);
  }
}
