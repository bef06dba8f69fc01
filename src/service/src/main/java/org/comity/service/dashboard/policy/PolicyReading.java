package org.comity.service.dashboard.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.policy.ShownPolicy.Draft;
import org.comity.service.dashboard.policy.ShownPolicy.Marked;
import org.comity.service.dashboard.policy.ShownPolicy.Version;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Actors;
import org.comity.service.dashboard.words.Written;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.policy.PolicyVersion;
import org.comity.service.replay.PolicyTrials;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Policies as the page speaks of them. Waits for the database. */
@RequestScoped
class PolicyReading {

  private final Policies policies;
  private final PolicyTrials trials;
  private final Database database;
  private final Actors actors;
  private final Viewer viewer;

  @Inject
  PolicyReading(
      Policies policies, PolicyTrials trials, Database database, Actors actors, Viewer viewer) {
    this.policies = policies;
    this.trials = trials;
    this.database = database;
    this.actors = actors;
    this.viewer = viewer;
  }

  PolicyMessages words() {
    return Fault.words(viewer, PolicyMessages.class);
  }

  /** What is wrong, as the viewer reads it. */
  List<Marked> marked(PolicyException wrong) {
    PolicyMessages words = words();
    FaultWords faults = new FaultWords(Fault.words(viewer, PolicyFaultMessages.class));
    return wrong.faults().stream()
        .map(
            fault ->
                new Marked(
                    fault.line(),
                    fault.column(),
                    words.place(fault.line(), fault.column()),
                    faults.sentence(fault.flaw())))
        .toList();
  }

  ShownPolicy shown(LeadBar bar, Draft draft, @Nullable String done) {
    return new ShownPolicy(bar, versions(bar.community().id()), draft, done);
  }

  private List<Version> versions(long communityId) {
    PolicyMessages words = words();
    List<PolicyVersion> kept = policies.list(communityId);
    List<Version> versions = new ArrayList<>();
    for (PolicyVersion version : kept) {
      versions.add(
          new Version(
              version.version(),
              words.version(version.version()),
              words.madeBy(
                  Written.isolated(actors.name(version.createdBy())),
                  Written.time(version.createdAt())),
              version.activatedAt() == null
                  ? null
                  : words.activated(Written.time(version.activatedAt())),
              version.active()));
    }
    boolean isRecommended = kept.stream().noneMatch(PolicyVersion::active);
    versions.add(
        new Version(
            ActivePolicy.RECOMMENDED,
            words.recommended(),
            words.fromBundle(),
            null,
            isRecommended));
    return versions;
  }

  /** The version that holds. */
  Draft active(long communityId) {
    int active =
        policies.list(communityId).stream()
            .filter(PolicyVersion::active)
            .findFirst()
            .map(PolicyVersion::version)
            .orElse(ActivePolicy.RECOMMENDED);
    return draft(communityId, active).orElseThrow();
  }

  /** A version for the editor; nothing if there is none. */
  Optional<Draft> draft(long communityId, int version) {
    PolicyMessages words = words();
    String origin =
        version == ActivePolicy.RECOMMENDED ? words.fromRecommended() : words.from(version);
    return yaml(communityId, version).map(yaml -> Draft.of(yaml, origin));
  }

  private Optional<String> yaml(long communityId, int version) {
    return version == ActivePolicy.RECOMMENDED
        ? Optional.of(policies.recommended(communityId).toYaml())
        : database
            .transact(handle -> policies.find(handle, communityId, version))
            .map(PolicyVersion::yaml);
  }

  Tried tried(long communityId, Policy policy) {
    return Tried.of(trials.test(communityId, policy, Tried.LAST), words());
  }
}
