package org.comity.service.dashboard.shadow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.drawing.DotPlot;
import org.comity.service.dashboard.drawing.DotPlot.Dot;
import org.comity.service.dashboard.drawing.Drawing;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Style;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.shadow.ShownShadow.Candidate;
import org.comity.service.dashboard.shadow.ShownShadow.Row;
import org.comity.service.dashboard.shadow.ShownShadow.Running;
import org.comity.service.dashboard.words.Written;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Following;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.Shadow;
import org.comity.service.shadow.ShadowReport;
import org.comity.service.shadow.ShadowReport.People;
import org.comity.service.shadow.ShadowReports;
import org.comity.service.shadow.ShadowReports.Point;
import org.jspecify.annotations.Nullable;

/** Reads what the page of the shadow shows. Every method waits for the database. */
@RequestScoped
class ShadowReading {

  private static final int MOST_POINTS = 3_000;

  private final ShadowReports reports;
  private final ShadowLines lines;
  private final StoredBundles stored;
  private final Champions champions;
  private final Policies policies;
  private final Following following;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  ShadowReading(
      ShadowReports reports,
      ShadowLines lines,
      StoredBundles stored,
      Champions champions,
      Policies policies,
      Following following,
      LeadBars bars,
      Viewer viewer) {
    this.reports = reports;
    this.lines = lines;
    this.stored = stored;
    this.champions = champions;
    this.policies = policies;
    this.following = following;
    this.bars = bars;
    this.viewer = viewer;
  }

  ShadowMessages words() {
    return Fault.words(viewer, ShadowMessages.class);
  }

  LeadBar bar(@Nullable Long community) {
    return bars.of(LeadPage.SHADOW, community);
  }

  ShownShadow shown(LeadBar bar) {
    long community = bar.community().id();
    String champion = champions.of(community).id();
    Running running = reports.of(community).map(this::running).orElse(null);
    String shadow = running == null ? "" : running.bundle();
    List<Candidate> candidates =
        candidates(community).stream()
            .filter(one -> !one.id().equals(champion) && !one.id().equals(shadow))
            .toList();
    return new ShownShadow(bar, champion, running, candidates, null, false);
  }

  private List<Candidate> candidates(long community) {
    String started = champions.started().id();
    List<Candidate> candidates = new ArrayList<>();
    stored.list(community).stream()
        .filter(bundle -> !bundle.id().equals(started))
        .map(
            bundle ->
                new Candidate(
                    bundle.id(),
                    words().received(bundle.receivedBy(), Written.time(bundle.receivedAt()))))
        .forEach(candidates::add);
    candidates.add(new Candidate(started, words().started()));
    return candidates;
  }

  private Running running(ShadowReport report) {
    Shadow shadow = report.shadow();
    List<Point> points = reports.points(report, MOST_POINTS);
    return new Running(
        shadow.bundle(),
        words().since(shadow.startedBy(), Written.time(shadow.since())),
        shadow.policy() == null ? words().recommended() : words().policy(shadow.policyVersion()),
        notices(shadow),
        figures(report),
        report.scored() == 0 ? List.of() : rows(report),
        points.isEmpty() ? null : drawing(points),
        lines.of(shadow.communityId()));
  }

  private List<String> notices(Shadow shadow) {
    List<String> notices = new ArrayList<>();
    if (following.troubles().containsKey(shadow.bundle())) {
      notices.add(words().paused());
    }
    ActivePolicy active = policies.of(shadow.communityId());
    if (active.version() != shadow.policyVersion()) {
      notices.add(words().otherPolicy());
    }
    return notices;
  }

  private List<String> figures(ShadowReport report) {
    List<String> figures = new ArrayList<>();
    figures.add(words().scored(Written.count(report.scored())));
    Proportion agreeing = report.agreeing();
    if (agreeing != null) {
      figures.add(
          words()
              .agreeing(
                  Written.share(agreeing.value()),
                  Written.share(agreeing.low()),
                  Written.share(agreeing.high())));
    }
    People people = report.people();
    if (report.disagreements() > 0) {
      figures.add(
          words()
              .people(
                  Written.count(people.decided()),
                  Written.count(report.disagreements()),
                  Written.count(people.champion()),
                  Written.count(people.challenger())));
    }
    if (report.shadow().dropped() > 0) {
      figures.add(words().dropped(Written.count(report.shadow().dropped())));
    }
    return figures;
  }

  private List<Row> rows(ShadowReport report) {
    return Arrays.stream(Kind.values())
        .map(
            champion ->
                new Row(
                    words().verdict(champion.name()),
                    Arrays.stream(Kind.values())
                        .map(shadow -> Written.count(report.count(champion, shadow)))
                        .toList()))
        .toList();
  }

  private Drawing drawing(List<Point> points) {
    ShadowMessages words = words();
    Heading heading =
        new Heading(
            "shadow-scores",
            words.drawing(),
            words.drawingMeaning(Written.count(points.size())),
            words.across(),
            words.asTable());
    List<Dot> dots =
        points.stream()
            .map(point -> new Dot(point.champion(), point.challenger(), point.isAgreed() ? 1 : 2))
            .toList();
    boolean isMirrored = viewer.locale().getLanguage().equals("ar");
    return new DotPlot(heading, words.upward(), List.of(words.same(), words.other()), dots)
        .draw(new Style(isMirrored, Written::score));
  }
}
