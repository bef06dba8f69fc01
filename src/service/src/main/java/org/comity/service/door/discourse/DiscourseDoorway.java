package org.comity.service.door.discourse;

import jakarta.inject.Singleton;
import java.util.Set;
import org.comity.service.door.Doorway;
import org.comity.service.door.KeyedDoorway;
import org.comity.service.door.discourse.hook.EventDoorway;
import org.comity.service.key.NotAdmittedException;
import org.comity.service.key.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Everything below {@code /discourse}: the classifiers and, with errors of its own, the webhook.
 */
@Singleton
final class DiscourseDoorway implements KeyedDoorway {

  static final String ROOT = "/discourse";
  static final String CLASSIFY = "classify";
  static final String TOXICITY = "api/v1/classify";
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final Set<String> PATHS = Set.of(ROOT + "/" + CLASSIFY, ROOT + "/" + TOXICITY);

  private final Doorway hooks = new EventDoorway();

  @Override
  public boolean covers(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public Doorway at(String path) {
    return hooks.covers(path) ? hooks : this;
  }

  @Override
  public @Nullable String method(String path) {
    return PATHS.contains(path) ? "POST" : null;
  }

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public ClassifyError refusal(Refused refused, @Nullable String method) {
    return switch (refused) {
      case NOT_FOUND -> ClassifyError.notFound();
      case OTHER_METHOD -> ClassifyError.otherMethod(method == null ? "POST" : method);
      case TOO_LARGE -> ClassifyError.tooLarge(MAX_BYTES);
      case FAILED -> ClassifyError.failed();
    };
  }

  @Override
  public Scope scope(String path) {
    return Scope.SCORE;
  }

  @Override
  public Refusal refusal(NotAdmittedException refused) {
    ClassifyError error = ClassifyError.notAdmitted(refused);
    return new Refusal(error.status(), error);
  }
}
