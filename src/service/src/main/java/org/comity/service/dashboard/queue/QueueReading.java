package org.comity.service.dashboard.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.service.account.preference.Tours;
import org.comity.service.community.Communities;
import org.comity.service.dashboard.queue.QueuePage.Queue;
import org.comity.service.dashboard.queue.QueuePage.Visit;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueueCounts;
import org.comity.service.queue.list.QueueCounts.Count;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.view.SavedViews;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;

/** Reads what the page shows. Every method waits for the database. */
@Singleton
final class QueueReading {

  private final Database database;
  private final QueueItems items;
  private final QueueCounts counts;
  private final SavedViews views;
  private final Communities communities;
  private final Champions champions;
  private final Claims claims;
  private final Tours tours;

  @Inject
  QueueReading(
      Database database,
      QueueItems items,
      QueueCounts counts,
      SavedViews views,
      Communities communities,
      Champions champions,
      Claims claims,
      Tours tours) {
    this.database = database;
    this.items = items;
    this.counts = counts;
    this.views = views;
    this.communities = communities;
    this.champions = champions;
    this.claims = claims;
    this.tours = tours;
  }

  Queue of(Wish wish, Viewer viewer) {
    List<Count> counted = counts.of(viewer.account().id());
    FilterForm form =
        new FilterForm(
            wish,
            List.copyOf(communities.all()),
            champions.attributes(),
            counted,
            viewer.mayLead());
    List<QueueItem> first = database.transact(handle -> items.first(handle, viewer, wish));
    long account = viewer.account().id();
    Visit visit = new Visit(first.isEmpty() && isFirstRun(), !tours.isSeen(account));
    return new Queue(form, first, views.of(account), visit);
  }

  private boolean isFirstRun() {
    return database.transact(
        handle ->
            handle
                .createQuery("select id from comments order by id limit 1")
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
  }

  void renew(Moderator moderator) {
    List<Long> own = database.transact(handle -> claims.own(handle, moderator));
    for (long comment : own) {
      boolean unused = claims.renew(moderator, comment);
    }
  }
}
