package org.comity.service.dashboard;

import java.util.Arrays;
import java.util.List;
import org.comity.service.account.Role;

/** The rooms of the dashboard, in the order of its navigation, with who may enter. */
public enum Room {
  /** One comment after another. */
  QUEUE("", Circle.ALL),
  /** All that wait, over their scores. */
  WAITING("/waiting", Circle.ALL),
  /** The policy, and what another would change. */
  POLICY("/policy", Circle.NO_MODERATORS),
  /** How the team and the policy are doing. */
  TEAM("/team", Circle.NO_MODERATORS),
  /** The bundles. */
  MODELS("/models", Circle.NO_MODERATORS),
  /** How platforms are connected. */
  CONNECT("/connect", Circle.ADMINISTRATORS),
  /** Who works here. */
  PEOPLE("/people", Circle.ADMINISTRATORS),
  /** Who changed what. */
  AUDIT("/audit", Circle.NO_MODERATORS),
  /** How the viewer wants to work: in nobody's navigation, as their name leads there. */
  ME("/me", Circle.NOBODY);

  /** Where the dashboard begins. */
  public static final String ROOT = "/dashboard";

  private final String path;
  private final Circle circle;

  Room(String path, Circle circle) {
    this.path = ROOT + path;
    this.circle = circle;
  }

  /** Who may enter together. */
  private enum Circle {
    ALL,
    NO_MODERATORS,
    ADMINISTRATORS,
    NOBODY;

    boolean has(Role role) {
      return switch (this) {
        case ALL -> true;
        case NO_MODERATORS -> role != Role.MODERATOR;
        case ADMINISTRATORS -> role == Role.ADMINISTRATOR;
        case NOBODY -> false;
      };
    }
  }

  /**
   * Where it is.
   *
   * @return a path from the root of the service
   */
  public String path() {
    return path;
  }

  /**
   * The rooms that somebody may enter.
   *
   * @param role what they are
   * @return in the order of the navigation
   */
  public static List<Room> of(Role role) {
    return Arrays.stream(values()).filter(room -> room.circle.has(role)).toList();
  }
}
