package org.comity.service.shadow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.policy.Verdict.Kind;
import org.comity.service.community.Communities;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.replay.KeptMaterial;
import org.comity.service.replay.KeptMaterial.Material;
import org.comity.service.shadow.Challenger.Judgement;
import org.comity.service.shadow.ShadowQueue.Waiting;
import org.comity.service.shadow.ShadowScores.Row;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Lets challengers judge what was kept, and writes it down. Every method waits for the database.
 */
@Singleton
final class ShadowWork {

  private static final Logger LOG = Logger.getLogger(ShadowWork.class);

  /** What was decided longer ago is not caught up. */
  private static final Duration PAST = Duration.ofHours(1);

  private static final int MOST_MISSED = 2_000;
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Communities communities;
  private final KeptMaterial kept;
  private final DecisionLog log;
  private final ShadowScores scores;

  @Inject
  ShadowWork(
      Database database,
      Communities communities,
      KeptMaterial kept,
      DecisionLog log,
      ShadowScores scores) {
    this.database = database;
    this.communities = communities;
    this.kept = kept;
    this.log = log;
    this.scores = scores;
  }

  /** Something to judge; a person may have refused an earlier revision of it. */
  private record Case(Waiting waiting, Material material, boolean isRefused) {}

  /** How many were judged; comments that are gone, or were edited meanwhile, are not. */
  int judge(List<Waiting> batch) {
    List<Case> cases =
        database.transact(
            handle ->
                batch.stream().map(one -> find(handle, one)).flatMap(Optional::stream).toList());
    List<Row> rows = new ArrayList<>(cases.size());
    for (Case one : cases) {
      row(one).ifPresent(rows::add);
    }
    // Always in the same order, so that two processes do not wait for each other.
    rows.sort(Comparator.comparingLong(Row::commentId));
    database.insist(
        handle -> {
          scores.write(handle, rows);
          return null;
        });
    return rows.size();
  }

  private Optional<Case> find(Handle handle, Waiting waiting) {
    Decision decision = waiting.decision();
    return communities
        .find(decision.communityId())
        .flatMap(community -> kept.find(handle, community, decision))
        .map(material -> new Case(waiting, material, isRefused(handle, decision)));
  }

  private boolean isRefused(Handle handle, Decision decision) {
    return decision.revision() > 1
        && log.latestByPerson(handle, Objects.requireNonNull(decision.commentId()))
            .filter(person -> person.id() < decision.id())
            .filter(person -> person.verdict().kind() != Kind.APPROVE)
            .isPresent();
  }

  /** A bundle that fails on one comment is asked about the others all the same. */
  private static Optional<Row> row(Case one) {
    Decision decision = one.waiting().decision();
    Challenger challenger = one.waiting().challenger();
    try {
      Judgement said = challenger.judge(one.material(), decision);
      // As with the champion: what a person refused is shown again only if a person says so.
      boolean isHeld = one.isRefused() && said.verdict() == Kind.APPROVE;
      Judgement judged = isHeld ? new Judgement(Kind.HOLD, said.score()) : said;
      return Optional.of(Row.of(challenger.shadow().id(), decision, judged));
    } catch (RuntimeException e) {
      LOG.debugf(e, "The bundle %s failed on a comment.", challenger.shadow().bundle());
      return Optional.empty();
    }
  }

  /** What a policy decided since the shadow's start, in the last hour at most, oldest first. */
  List<Decision> missed(Challenger challenger) {
    Shadow shadow = challenger.shadow();
    Instant hour = Database.CLOCK.instant().minus(PAST);
    Instant since = shadow.since().isAfter(hour) ? shadow.since() : hour;
    List<Decision> missed = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (missed.size() < MOST_MISSED) {
      List<Decision> page = page(shadow.communityId(), before);
      List<Decision> recent =
          page.stream().filter(decision -> !decision.decidedAt().isBefore(since)).toList();
      missed.addAll(without(shadow, recent));
      if (recent.size() < AT_ONCE) {
        break;
      }
      before = page.get(page.size() - 1).id();
    }
    missed.sort(Comparator.comparingLong(Decision::id));
    return missed;
  }

  private List<Decision> page(long communityId, long before) {
    return database.transact(handle -> log.list(handle, communityId, before, AT_ONCE));
  }

  private List<Decision> without(Shadow shadow, List<Decision> decisions) {
    List<Decision> wanted =
        decisions.stream()
            .filter(decision -> decision.by().source() == DecisionSource.POLICY)
            .filter(decision -> decision.commentId() != null)
            .filter(decision -> !shadow.bundle().equals(decision.by().bundleId()))
            .toList();
    Set<Long> judged =
        database.transact(
            handle ->
                scores.judged(
                    handle,
                    shadow.id(),
                    wanted.stream().map(Decision::commentId).collect(Collectors.toSet())));
    return wanted.stream().filter(decision -> !judged.contains(decision.id())).toList();
  }

  void writeDropped(long shadowId, long more) {
    database.insist(
        handle -> {
          Shadows.drop(handle, shadowId, more);
          return null;
        });
  }

  /** Deletes what is of no use any more. */
  void sweep() {
    int deleted;
    do {
      // In parts, so that nobody waits long for one.
      deleted = database.insist(scores::sweep);
    } while (deleted > 0);
  }
}
