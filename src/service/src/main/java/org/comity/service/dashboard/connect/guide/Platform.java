package org.comity.service.dashboard.connect.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.service.key.Scope;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/** What can be connected, with the doors that it comes in through. */
public enum Platform {
  /** WordPress, by its Akismet plugin, and all else that speaks Akismet 1.1. */
  WORDPRESS,
  /** The comment server Waline. */
  WALINE,
  /** Coral: its external moderation phase, and its Perspective settings. */
  CORAL,
  /** Discourse: its webhooks, and its classifiers. */
  DISCOURSE,
  /** Any client of Google's Perspective. */
  PERSPECTIVE,
  /** Any client of OpenAI's moderation endpoint. */
  OPENAI,
  /** A site of one's own, by signed webhooks or the REST API. */
  SITE;

  /**
   * What its key must be good for, and no more.
   *
   * @return at least one
   */
  public Set<Scope> scopes() {
    return switch (this) {
      case WORDPRESS, WALINE, SITE -> Scope.PLATFORM;
      case CORAL, PERSPECTIVE -> Set.of(Scope.SCORE, Scope.LABEL);
      case DISCOURSE, OPENAI -> Set.of(Scope.SCORE);
    };
  }

  /**
   * The door at which it signs what it sends.
   *
   * @return null if it signs nothing
   */
  public @Nullable Door signed() {
    return switch (this) {
      case CORAL -> Door.CORAL;
      case DISCOURSE -> Door.DISCOURSE;
      case SITE -> Door.WEBHOOK;
      case WORDPRESS, WALINE, PERSPECTIVE, OPENAI -> null;
    };
  }

  /**
   * Whether it makes the signing secret itself, which is then handed over to us.
   *
   * @return true for Coral
   */
  public boolean isSecretTheirs() {
    return this == CORAL;
  }

  /**
   * Where it comes in.
   *
   * @return at least one door
   */
  public List<Door> doors() {
    return switch (this) {
      case WORDPRESS -> List.of(Door.AKISMET);
      case WALINE -> List.of(Door.WALINE, Door.AKISMET);
      case CORAL -> List.of(Door.CORAL, Door.PERSPECTIVE);
      case DISCOURSE -> List.of(Door.DISCOURSE);
      case PERSPECTIVE -> List.of(Door.PERSPECTIVE);
      case OPENAI -> List.of(Door.OPENAI);
      case SITE -> List.of(Door.WEBHOOK, Door.REST);
    };
  }

  /**
   * Its name in addresses.
   *
   * @return in lower case
   */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Looks one up.
   *
   * @param slug its name in addresses
   * @return nothing if there is none
   */
  public static Optional<Platform> ofSlug(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }
}
