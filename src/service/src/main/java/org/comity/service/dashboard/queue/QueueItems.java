package org.comity.service.dashboard.queue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.service.account.KnownAccounts;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.comment.CommentMessages;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.queue.list.Excerpts;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The first lines of the list. Waits for the database. */
@Singleton
final class QueueItems {

  /** As many as are looked over at once. */
  private static final int SHOWN = 30;

  private static final int EXCERPT = 60;

  private final QueuePages pages;
  private final Excerpts excerpts;
  private final KnownAccounts accounts;
  private final Clock clock = Database.CLOCK;

  @Inject
  QueueItems(QueuePages pages, Excerpts excerpts, KnownAccounts accounts) {
    this.pages = pages;
    this.excerpts = excerpts;
    this.accounts = accounts;
  }

  List<QueueItem> first(Handle handle, Viewer viewer, Wish wish) {
    Moderator moderator = new Moderator(viewer.account().id(), viewer.mayLead());
    List<WaitingComment> waiting = pages.page(handle, moderator, wish, Slice.first(SHOWN));
    Map<Long, String> texts =
        excerpts.of(
            handle,
            waiting.stream().map(WaitingComment::commentId).collect(Collectors.toSet()),
            EXCERPT);
    Ages ages = new Ages(viewer.locale(), clock.instant());
    CommentMessages words = Fault.words(viewer, CommentMessages.class);
    return waiting.stream()
        .map(
            one ->
                new QueueItem(
                    one,
                    excerpt(texts.getOrDefault(one.commentId(), ""), words),
                    isHidden(one, viewer),
                    age(one, ages, words),
                    holder(one, viewer)))
        .toList();
  }

  private static String excerpt(String text, CommentMessages words) {
    return text.isBlank() ? words.noText() : text;
  }

  private static String age(WaitingComment one, Ages ages, CommentMessages words) {
    String age = ages.of(one.waitingSince());
    return one.urgency().topAttribute() == null ? age + " · " + words.unscored() : age;
  }

  private static boolean isHidden(WaitingComment one, Viewer viewer) {
    String top = one.urgency().topAttribute();
    return top != null
        && viewer.preferences().blur().covers(new Attribute(top), one.urgency().risk());
  }

  private String holder(WaitingComment one, Viewer viewer) {
    WaitingComment.Claim claim = one.claim();
    return claim == null
            || claim.accountId() == viewer.account().id()
            || !clock.instant().isBefore(claim.until())
        ? ""
        : accounts.name(claim.accountId()).orElse("?");
  }
}
