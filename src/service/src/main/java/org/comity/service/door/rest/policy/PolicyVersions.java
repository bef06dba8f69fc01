package org.comity.service.door.rest.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.store.Database;

/** Policies as this door speaks of them. Every method waits for the database. */
@Singleton
final class PolicyVersions {

  /** As much as the table takes. */
  static final int MAX_CHARACTERS = 262_144;

  private final Policies policies;
  private final Database database;

  @Inject
  PolicyVersions(Policies policies, Database database) {
    this.policies = policies;
    this.database = database;
  }

  /** Newest first; the recommended one last. */
  List<PolicyEntry> list(Admitted admitted) {
    List<PolicyEntry> entries = new ArrayList<>();
    policies.list(admitted.id()).forEach(version -> entries.add(PolicyEntry.of(version)));
    boolean isOwn = entries.stream().anyMatch(PolicyEntry::active);
    entries.add(PolicyEntry.recommended(!isOwn));
    return entries;
  }

  PolicyEntry entry(Admitted admitted, int version) {
    return list(admitted).stream()
        .filter(entry -> entry.version() == version)
        .findFirst()
        .orElseThrow(() -> none(admitted));
  }

  String yaml(Admitted admitted, int version) {
    return version == ActivePolicy.RECOMMENDED
        ? policies.recommended(admitted.id()).toYaml()
        : database
            .transact(handle -> policies.find(handle, admitted.id(), version))
            .orElseThrow(() -> none(admitted))
            .yaml();
  }

  String activeYaml(Admitted admitted) {
    return policies.of(admitted.id()).policy().toYaml();
  }

  PolicyEntry add(Admitted admitted, byte[] body) {
    String yaml = checked(decoded(body));
    try {
      return PolicyEntry.of(policies.add(admitted.id(), yaml, admitted.actor()));
    } catch (PolicyException e) {
      throw new ProblemException(Problem.ofPolicy(e.faults()));
    }
  }

  PolicyEntry activate(Admitted admitted, int version) {
    if (!policies.activate(admitted.id(), version, admitted.actor())) {
      throw none(admitted);
    }
    return entry(admitted, version);
  }

  Policy parse(Admitted admitted, String yaml) {
    try {
      return policies.parse(admitted.id(), checked(yaml));
    } catch (PolicyException e) {
      throw new ProblemException(Problem.ofPolicy(e.faults()));
    }
  }

  private static String checked(String yaml) {
    return Given.words("the policy", yaml, MAX_CHARACTERS);
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.invalid("the policy", "in UTF-8"));
    }
  }

  private static ProblemException none(Admitted admitted) {
    return new ProblemException(Problem.none("policy version", admitted.path("/policies")));
  }
}
