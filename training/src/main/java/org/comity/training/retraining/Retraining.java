package org.comity.training.retraining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.comment.ModerationException;
import org.comity.learning.TrainingProgress;
import org.comity.training.retraining.Outcome.State;
import org.comity.training.retraining.report.ReportFolder;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.service.Desk;
import org.comity.training.retraining.service.Lease;
import org.comity.training.retraining.service.LeaseHeldException;
import org.comity.training.retraining.service.LeaseKeeper;
import org.comity.training.retraining.service.ServiceException;
import org.comity.training.retraining.work.Workspace;

/**
 * One run of the job. A run that was killed goes on where it was when it is started again in the
 * same workspace: what is finished is kept as long as what it was made from is the same.
 */
public final class Retraining {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEASE = "lease";
  private static final String ENDED = "ended";
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;

  /** What the service answers where its own gate finds something in the way. */
  private static final String NOT_PROVED = "urn:comity:problem:not-proved";

  private final Settings settings;
  private final Workspace workspace;
  private final Desk desk;
  private final Told told;

  /**
   * Who hears how a run goes.
   *
   * @param progress hears how far the work is
   * @param notices hears what a person should know
   * @param finished hears of each stage that is finished, by name
   */
  public record Told(
      TrainingProgress progress, Consumer<String> notices, Consumer<String> finished) {}

  /**
   * A run to come.
   *
   * @param settings how
   * @param workspace where; ours alone
   * @param desk of the community
   * @param told hears how it goes
   */
  public Retraining(Settings settings, Workspace workspace, Desk desk, Told told) {
    this.settings = settings;
    this.workspace = workspace;
    this.desk = desk;
    this.told = told;
  }

  /**
   * Does it.
   *
   * @param holder who does: host and process
   * @return how it ended
   * @throws LeaseHeldException if somebody else retrains the community, or the lease was lost
   * @throws ServiceException if the service cannot be reached or refuses
   * @throws ModerationException if anything else stands in the way; the message says what to do
   */
  public Outcome run(String holder) {
    Lease lease = resumed().orElseGet(() -> taken(holder));
    told.finished().accept("lease");
    var terms = new LeaseKeeper.Terms(settings.limits().leaseMinutes(), settings.limits().time());
    try (LeaseKeeper keeper = new LeaseKeeper(desk, lease, terms, told.progress())) {
      return work(lease, keeper);
    } catch (LeaseHeldException lost) {
      workspace.note(LEASE, "");
      throw lost;
    } catch (ModerationException | UncheckedIOException failed) {
      fail(lease, failed);
      throw failed;
    }
  }

  /** A lease that outlived its process is still ours. */
  private Optional<Lease> resumed() {
    Optional<Lease> known = workspace.noted(LEASE).flatMap(Lease::ofNote);
    if (known.isEmpty()) {
      return known;
    }
    try {
      desk.renew(known.get(), settings.limits().leaseMinutes(), "resuming", 0);
      told.notices().accept("Going on with what was interrupted");
      return known;
    } catch (LeaseHeldException gone) {
      return Optional.empty();
    }
  }

  private Lease taken(String holder) {
    Lease lease = desk.lease(holder, settings.limits().leaseMinutes());
    workspace.note(LEASE, lease.note());
    return lease;
  }

  private Outcome work(Lease lease, LeaseKeeper keeper) {
    Stages stages = new Stages(settings, workspace, desk, keeper, told.finished());
    Inputs inputs = stages.inputs(lease);
    if (inputs.areKnown() || workspace.noted(ENDED).equals(Optional.of(inputs.digest()))) {
      return without(lease, State.NOTHING_NEW, "Nothing was decided since the last retraining");
    }
    String missing = inputs.tooLittle();
    if (missing != null) {
      return without(lease, State.TOO_LITTLE, missing);
    }
    RetrainingReport report = stages.report(inputs, lease);
    stages.handIn(inputs);
    keeper.check();
    end(lease, report.gate().passed() ? "handed_in" : "refused", tree(report));
    told.finished().accept("end");
    String bundle = inputs.recipe().id();
    Ended ended = report.gate().passed() ? passed(bundle) : Ended.of(State.REFUSED, bundle);
    workspace.note(ENDED, inputs.digest());
    return new Outcome(ended.state(), ended.sentence(), report, workspace.path(Stages.REPORT));
  }

  private record Ended(State state, String sentence) {

    static Ended of(State state, String bundle) {
      return new Ended(state, Retraining.sentence(state, bundle));
    }
  }

  private static String sentence(State state, String bundle) {
    return switch (state) {
      case REFUSED ->
          bundle + " is refused: it was handed in, and a lead can still promote it with a reason";
      case HANDED_IN -> bundle + " passed and was handed in; promote it in the models' room";
      case IN_SHADOW ->
          bundle
              + " passed and runs in the shadow; compare it with the champion in the models' room";
      case PROMOTED -> bundle + " passed and scores the community now";
      case NOTHING_NEW, TOO_LITTLE -> bundle + " was not made";
    };
  }

  private Ended passed(String bundle) {
    return switch (settings.passed()) {
      case HANDED_IN -> Ended.of(State.HANDED_IN, bundle);
      case IN_SHADOW -> shadowed(bundle);
      case PROMOTED -> promoted(bundle);
    };
  }

  /** A policy that does not fit is for a lead to change; the bundle was handed in all the same. */
  private Ended shadowed(String bundle) {
    try {
      desk.shadow(bundle);
      told.finished().accept("shadow");
      return Ended.of(State.IN_SHADOW, bundle);
    } catch (ServiceException refused) {
      if (refused.status() == CONFLICT) {
        told.notices().accept(String.valueOf(refused.getMessage()));
        return Ended.of(State.HANDED_IN, bundle);
      }
      throw refused;
    }
  }

  private Ended promoted(String bundle) {
    try {
      desk.promote(bundle, "The gate passed it");
      told.finished().accept("promote");
      return Ended.of(State.PROMOTED, bundle);
    } catch (ServiceException refused) {
      if (refused.status() == FORBIDDEN) {
        told.notices().accept("The key may not promote: that needs the scope POLICY");
        return Ended.of(State.HANDED_IN, bundle);
      }
      if (refused.kind().equals(NOT_PROVED)) {
        return new Ended(State.REFUSED, "The service refuses " + bundle + ": " + refused.says());
      }
      throw refused;
    }
  }

  private Outcome without(Lease lease, State state, String sentence) {
    end(lease, "refused", JSON.createObjectNode().put("reason", sentence));
    return new Outcome(state, sentence, null, null);
  }

  private void end(Lease lease, String state, JsonNode report) {
    desk.end(lease, state, report);
    workspace.note(LEASE, "");
  }

  /** So that others need not wait for the lease to run out. */
  private void fail(Lease lease, RuntimeException failed) {
    if (workspace.noted(LEASE).filter(note -> !note.isEmpty()).isEmpty()) {
      return;
    }
    String reason =
        failed instanceof ModerationException
            ? String.valueOf(failed.getMessage())
            : failed.getClass().getSimpleName();
    try {
      end(lease, "failed", JSON.createObjectNode().put("reason", reason));
    } catch (ServiceException away) {
      // The first failure is the one to tell; the lease runs out by itself.
      failed.addSuppressed(away);
    }
  }

  private static ObjectNode tree(RetrainingReport report) {
    try {
      return (ObjectNode) JSON.readTree(ReportFolder.json(report));
    } catch (IOException neverForOurOwn) {
      throw new UncheckedIOException(neverForOurOwn);
    }
  }
}
