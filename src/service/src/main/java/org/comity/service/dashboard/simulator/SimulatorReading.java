package org.comity.service.dashboard.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.comment.Attribute;
import org.comity.policy.Policy;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.simulator.SimulatorPage.Simulated;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.policy.Policies;
import org.comity.service.quality.simulation.ScoreCurve;
import org.comity.service.quality.simulation.Simulator;
import org.jspecify.annotations.Nullable;

/** Asks the simulator for whoever looks. Waits for the database. */
@RequestScoped
class SimulatorReading {

  private final Simulator simulator;
  private final Policies policies;
  private final Viewer viewer;

  @Inject
  SimulatorReading(Simulator simulator, Policies policies, Viewer viewer) {
    this.simulator = simulator;
    this.policies = policies;
    this.viewer = viewer;
  }

  /** The bands of the active policy, and room for one on every attribute that comments have. */
  BandForm form(long communityId) {
    Policy active = policies.of(communityId).policy();
    Set<Attribute> attributes = new TreeSet<>(simulator.attributes(communityId));
    attributes.addAll(active.bands().keySet());
    return BandForm.of(attributes, active.bands());
  }

  /** With the curve of one attribute only, or of all if none is named. */
  Simulated simulate(
      long communityId, BandForm form, SimulatorMessages words, @Nullable String only) {
    AttributeMessages names = Fault.words(viewer, AttributeMessages.class);
    List<Curve> curves =
        form.lines().stream()
            .filter(line -> only == null || line.attribute().equals(only))
            .map(line -> curve(communityId, form, line, words, names.title(line.attribute())))
            .toList();
    Outcome outcome =
        Outcome.of(
            simulator.simulate(communityId, form.bands(), form.last()),
            policies.of(communityId).policy().rules().size(),
            words);
    return new Simulated(form, curves, outcome);
  }

  private Curve curve(
      long communityId, BandForm form, BandForm.Line line, SimulatorMessages words, String title) {
    ScoreCurve scores = simulator.curve(communityId, new Attribute(line.attribute()), form.last());
    boolean isMirrored = viewer.language() == InterfaceLanguage.ARABIC;
    return Curves.draw(scores, line, new Curves.Naming(words, title, isMirrored));
  }
}
