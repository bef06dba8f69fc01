package org.comity.service.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.comity.service.dashboard.session.Viewer;

/** What whoever works without scripts sees when something was not done: a page with a way back. */
@RequestScoped
public class FaultPage {

  private final Frames frames;
  private final Viewer viewer;

  @Inject
  FaultPage(Frames frames, Viewer viewer) {
    this.frames = frames;
    this.viewer = viewer;
  }

  /**
   * The page.
   *
   * @param status of HTTP
   * @param back the room where it was tried
   * @param sentence what is wrong and what to do, in the viewer's language
   * @return HTML
   */
  public Response of(int status, Room back, String sentence) {
    TemplateInstance content = Templates.fault(frames.of(back), sentence);
    return HtmlPage.of(status, content, viewer.locale()).build();
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance fault(Frame frame, String sentence);
  }
}
