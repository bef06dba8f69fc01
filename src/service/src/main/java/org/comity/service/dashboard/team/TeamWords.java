package org.comity.service.dashboard.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.comity.service.dashboard.team.TeamShown.Estimates;
import org.comity.service.dashboard.team.TeamShown.Figure;
import org.comity.service.dashboard.team.TeamShown.Pair;
import org.comity.service.dashboard.team.TeamShown.Row;
import org.comity.service.dashboard.words.Written;
import org.comity.service.quality.statistic.KrippendorffAlpha.Interval;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.quality.statistic.Spread;
import org.comity.service.quality.team.Agreement;
import org.comity.service.quality.team.ErrorRates;
import org.comity.service.quality.team.Resolved;
import org.comity.service.quality.team.TeamFigures;
import org.comity.service.quality.team.Volume;
import org.jspecify.annotations.Nullable;

/** Puts figures of a team into words. */
record TeamWords(TeamMessages words) {

  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;

  List<Figure> figures(TeamFigures figures) {
    Volume volume = figures.volume();
    Double share = volume.automationShare();
    List<Figure> shown = new ArrayList<>();
    shown.add(new Figure(Written.count(volume.in()), words.cameIn(), words.cameInMeaning()));
    shown.add(
        new Figure(
            share == null ? "–" : Written.share(share),
            words.automatic(),
            words.someOf(Written.count(volume.automatic()), Written.count(volume.in()))));
    shown.add(
        new Figure(
            Written.count(volume.byPeople()),
            words.byPeople(),
            words.byPeopleMeaning(
                Written.count(volume.approvedByPeople()),
                Written.count(volume.rejectedByPeople()))));
    shown.add(response(figures.response()));
    shown.add(appeals(figures.appeals()));
    return shown;
  }

  private Figure response(@Nullable Spread response) {
    return response == null
        ? new Figure("–", words.response(), words.unknown())
        : new Figure(
            duration(response.median()),
            words.response(),
            words.responseMeaning(duration(response.ninthDecile()), Written.count(response.n())));
  }

  private Figure appeals(Resolved appeals) {
    int all = appeals.overturned() + appeals.upheld();
    return new Figure(
        Written.count(appeals.overturned()),
        words.appeals(),
        words.someOf(Written.count(appeals.overturned()), Written.count(all)));
  }

  String duration(double seconds) {
    if (seconds < 2 * MINUTE) {
      return words.seconds(Written.decimal(seconds));
    }
    return seconds < 2 * HOUR
        ? words.minutes(Written.decimal(seconds / MINUTE))
        : words.hours(Written.decimal(seconds / HOUR));
  }

  Estimates errors(ErrorRates errors) {
    return new Estimates(
        words.errorsBasis(Written.count(errors.drawn()), Written.count(errors.judged())),
        List.of(
            new Row(words.wronglyApproved(), estimate(errors.wronglyApproved())),
            new Row(words.wronglyRejected(), estimate(errors.wronglyRejected()))),
        List.of());
  }

  String estimate(@Nullable Proportion share) {
    return share == null
        ? words.unknown()
        : words.estimate(
            Written.share(share.value()),
            Written.share(share.low()),
            Written.share(share.high()),
            Written.count(share.n()));
  }

  Estimates agreement(Agreement agreement, UnaryOperator<String> names) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.alpha(), alpha(agreement)));
    if (agreement.judged() > 0) {
      rows.add(
          new Row(
              words.judged(),
              words.verdicts(
                  Written.count(agreement.bothApprove()),
                  Written.count(agreement.bothReject()),
                  Written.count(agreement.differ()))));
    }
    return new Estimates(
        words.agreementBasis(Written.count(agreement.drawn()), Written.count(agreement.judged())),
        rows,
        agreement.pairs().stream()
            .map(
                pair ->
                    new Pair(
                        names.apply(pair.one()),
                        names.apply(pair.other()),
                        Written.count(pair.judged()),
                        Written.count(pair.agreed())))
            .toList());
  }

  private String alpha(Agreement agreement) {
    Double alpha = agreement.alpha();
    Interval interval = agreement.interval();
    String n = Written.count(agreement.judged());
    if (alpha == null) {
      return words.unknown();
    }
    return interval == null
        ? words.alphaAlone(two(alpha), n)
        : words.alphaEstimate(two(alpha), two(interval.low()), two(interval.high()), n);
  }

  private static String two(double value) {
    return Written.isolated(String.format(Locale.ROOT, "%.2f", value).replace('-', '−'));
  }
}
