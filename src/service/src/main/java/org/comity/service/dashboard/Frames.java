package org.comity.service.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Frames for whoever looks. */
@RequestScoped
public class Frames {

  private final Viewer viewer;
  private final String version;

  @Inject
  Frames(Viewer viewer, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.viewer = viewer;
    this.version = version;
  }

  /**
   * What stands around a page that has no room.
   *
   * @return for the page's template
   */
  public Bare bare() {
    return new Bare(viewer.language(), viewer.preferences().theme(), version);
  }

  /**
   * The frame of a page.
   *
   * @param room where it is
   * @return for the page's template
   */
  public Frame of(Room room) {
    return new Frame(
        room, viewer.account(), viewer.language(), viewer.preferences().theme(), version);
  }
}
