package org.comity.service.dashboard.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.team.TeamShown.Row;
import org.comity.service.dashboard.team.TeamShown.Shares;
import org.comity.service.dashboard.words.Actors;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.dashboard.words.DsaMessages;
import org.comity.service.dashboard.words.Written;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.Drift;
import org.comity.service.drift.DriftBounds;
import org.comity.service.drift.Drifts;
import org.comity.service.learning.LearningBudgets;
import org.comity.service.policy.Policies;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.quality.statistic.Spread;
import org.comity.service.quality.team.Agreements;
import org.comity.service.quality.team.Period;
import org.comity.service.quality.team.RejectionCounts;
import org.comity.service.quality.team.Team;
import org.comity.service.quality.team.TeamFigures;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a team for whoever looks. Waits for the database. */
@RequestScoped
class TeamReading {

  private static final String CATEGORY_PREFIX = "STATEMENT_CATEGORY_";

  private final Team team;
  private final Agreements agreements;
  private final RejectionCounts rejections;
  private final SampleShares shares;
  private final LearningBudgets budgets;
  private final Drifts drifts;
  private final DriftBounds bounds;
  private final AccordReading accords;
  private final Policies policies;
  private final Actors actors;
  private final Viewer viewer;
  private final Clock clock = Database.CLOCK;

  @Inject
  TeamReading(
      Team team,
      Agreements agreements,
      RejectionCounts rejections,
      SampleShares shares,
      LearningBudgets budgets,
      Drifts drifts,
      DriftBounds bounds,
      AccordReading accords,
      Policies policies,
      Actors actors,
      Viewer viewer) {
    this.team = team;
    this.agreements = agreements;
    this.rejections = rejections;
    this.shares = shares;
    this.budgets = budgets;
    this.drifts = drifts;
    this.bounds = bounds;
    this.accords = accords;
    this.policies = policies;
    this.actors = actors;
    this.viewer = viewer;
  }

  TeamMessages words() {
    return Fault.words(viewer, TeamMessages.class);
  }

  TeamShown shown(LeadBar bar, Period period) {
    long community = bar.community().id();
    ZoneId zone = zone(community);
    Between time = time(period, zone);
    TeamWords said = new TeamWords(words());
    TeamFigures figures = team.figures(community, period, zone);
    return new TeamShown(
        bar,
        period,
        Written.isolated(zone.getId()),
        said.figures(figures),
        TeamDrawings.of(figures.days(), words(), viewer.language() == InterfaceLanguage.ARABIC),
        said.errors(figures.errors()),
        said.agreement(agreements.of(community, time), actors::name),
        rejections(community, time),
        all(figures.pace()),
        own(team.own(community, viewer.actor(), time.from())),
        shares(community),
        drift(community),
        accords.withModel(community, zone, words()));
  }

  private TeamShown.Drift drift(long community) {
    boolean isMirrored = viewer.language() == InterfaceLanguage.ARABIC;
    DriftDrawings.Words said =
        new DriftDrawings.Words(
            Fault.words(viewer, DriftMessages.class),
            words(),
            Fault.words(viewer, AttributeMessages.class));
    Bounds told = bounds.of(community);
    Drift drift = drifts.of(community);
    DriftDrawings drawings = new DriftDrawings(said, isMirrored, told);
    return new TeamShown.Drift(
        drawings.of(drift),
        drawings.crossed(drift),
        Written.score(told.noticeFrom()),
        Written.score(told.alertFrom()));
  }

  /** The zone whose time of day the community's policy means. */
  private ZoneId zone(long community) {
    ZoneId zone = policies.of(community).policy().zone();
    return zone == null ? ZoneId.of("UTC") : zone;
  }

  private Between time(Period period, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate first = LocalDate.ofInstant(now, zone).minusDays(period.days() - 1L);
    return new Between(first.atStartOfDay(zone).toInstant(), now);
  }

  private List<Row> rejections(long community, Between time) {
    DsaMessages names = Fault.words(viewer, DsaMessages.class);
    return rejections.of(community, time).stream()
        .map(
            counted -> {
              String category = counted.category();
              return new Row(
                  category == null
                      ? words().noReason()
                      : names.category(category.replace(CATEGORY_PREFIX, "")),
                  Written.count(counted.count()));
            })
        .toList();
  }

  private @Nullable String all(Pace pace) {
    Double perHour = pace.perHour();
    Spread each = pace.each();
    return perHour == null || each == null
        ? null
        : words().allPace(Written.decimal(perHour), Written.decimal(each.median()));
  }

  private @Nullable String own(Pace pace) {
    Double perHour = pace.perHour();
    Spread each = pace.each();
    if (pace.decisions() == 0) {
      return null;
    }
    return perHour == null || each == null
        ? words().ownCount(Written.count(pace.decisions()))
        : words()
            .ownPace(
                Written.count(pace.decisions()),
                Written.decimal(perHour),
                Written.decimal(each.median()));
  }

  private Shares shares(long community) {
    SampleShares.Shares now = shares.of(community);
    return new Shares(perCent(now.audit()), perCent(now.secondLook()), budgets.of(community));
  }

  private static String perCent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
