package org.comity.service.review.dossier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeals;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.report.Reports;
import org.comity.service.review.dossier.Dossier.Past;
import org.jdbi.v3.core.Handle;

/** Reads what happened to a comment. */
@Singleton
final class Pasts {

  private final DecisionLog log;
  private final Appeals appeals;
  private final Labels labels;
  private final Reports reports;
  private final People people;

  @Inject
  Pasts(DecisionLog log, Appeals appeals, Labels labels, Reports reports, People people) {
    this.log = log;
    this.appeals = appeals;
    this.labels = labels;
    this.reports = reports;
    this.people = people;
  }

  Past of(Handle handle, StoredComment comment) {
    List<Decision> decisions = log.of(handle, comment.id());
    List<Appeal> said = appeals.of(handle, comment.id());
    List<Label> given = labels.of(handle, comment.id());
    Set<String> actors =
        Stream.of(
                decisions.stream().map(decision -> decision.by().decidedBy()),
                said.stream().map(Appeal::resolvedBy),
                given.stream().map(Label::givenBy))
            .flatMap(names -> names)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Past(
        decisions,
        people.names(handle, actors),
        said,
        given,
        reports.of(handle, comment.id(), Dossiers.MOST_REPORTS));
  }
}
