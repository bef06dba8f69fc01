package org.comity.service.dashboard.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.service.community.Community;
import org.comity.service.queue.Cause;
import org.comity.service.queue.list.AgeBand;
import org.comity.service.queue.list.QueueCounts.Count;
import org.comity.service.queue.list.QueueFilter;
import org.comity.service.queue.list.QueueOrder;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.ScoreBand;
import org.comity.service.queue.list.Trait;
import org.comity.service.queue.view.QueryText;
import org.comity.service.queue.view.SavedView;

/**
 * The wish as a form, and the tabs that change it.
 *
 * @param wish what is looked for
 * @param communities that there are
 * @param attributes that the model scores
 * @param counts of what waits
 * @param isLead whether what is escalated is for the viewer
 */
public record FilterForm(
    Wish wish,
    List<Community> communities,
    List<Attribute> attributes,
    List<Count> counts,
    boolean isLead) {

  /** After so many hours somebody should ask why. */
  private static final List<Integer> HOURS = List.of(1, 4, 24, 72);

  /** Copies the lists. */
  public FilterForm {
    communities = List.copyOf(communities);
    attributes = List.copyOf(attributes);
    counts = List.copyOf(counts);
  }

  /**
   * A tab.
   *
   * @param name of a cause or a trait, or {@code ALL}
   * @param query leads to it
   * @param count how many comments; negative where it is not counted
   * @param isCurrent whether it is chosen
   */
  public record Tab(String name, String query, long count, boolean isCurrent) {}

  /**
   * The tabs. All but the filter by cause and trait stays when one is chosen.
   *
   * @return in their order
   */
  public List<Tab> tabs() {
    QueueFilter filter = wish.filter();
    QueueFilter bare =
        new QueueFilter(
            filter.communities(),
            Set.of(),
            Set.of(),
            filter.band(),
            filter.language(),
            filter.age());
    Stream<Tab> all =
        Stream.of(tab("ALL", bare, filter.causes().isEmpty() && filter.traits().isEmpty()));
    Stream<Tab> causes =
        Stream.of(Cause.values())
            .map(it -> tab(it.name(), bare.with(it), filter.causes().contains(it)));
    Stream<Tab> traits =
        Stream.of(Trait.values())
            .filter(it -> it != Trait.MINE && (isLead || it != Trait.ESCALATED))
            .map(it -> tab(it.name(), bare.with(it), filter.traits().contains(it)));
    return Stream.of(all, causes, traits).flatMap(tabs -> tabs).toList();
  }

  private Tab tab(String name, QueueFilter filter, boolean isCurrent) {
    return new Tab(
        name,
        QueryText.of(new Wish(filter, wish.order())),
        Counted.of(counts, filter.communities(), name),
        isCurrent);
  }

  /**
   * Whether a community is looked for.
   *
   * @param community any
   * @return false if all are
   */
  public boolean hasCommunity(Community community) {
    return wish.filter().communities().contains(community.id());
  }

  /**
   * Whether a band of scores of an attribute is looked for.
   *
   * @param attribute any
   * @return true if one is
   */
  public boolean hasAttribute(Attribute attribute) {
    ScoreBand band = wish.filter().band();
    return band != null && band.attribute().equals(attribute);
  }

  /**
   * The lowest score that is looked for.
   *
   * @return 0 if there is no band
   */
  public double from() {
    ScoreBand band = wish.filter().band();
    return band == null ? 0 : band.from();
  }

  /**
   * The highest score that is looked for.
   *
   * @return 1 if there is no band
   */
  public double to() {
    ScoreBand band = wish.filter().band();
    return band == null ? 1 : band.to();
  }

  /**
   * The languages of what waits.
   *
   * @return in order
   */
  public Collection<String> languages() {
    return counts.stream()
        .map(Count::language)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The ages that are offered.
   *
   * @return in hours
   */
  public List<Integer> hours() {
    return HOURS;
  }

  /**
   * Whether an age is looked for.
   *
   * @param hours at least so many
   * @return true if it is
   */
  public boolean isOlder(int hours) {
    Duration least = wish.filter().age().atLeast();
    return least != null && least.toHours() == hours;
  }

  /**
   * Whether less than a tab is shown, which nobody should overlook.
   *
   * @return true if a community, a band, a language or an age is looked for
   */
  public boolean narrows() {
    QueueFilter filter = wish.filter();
    return !filter.communities().isEmpty()
        || filter.band() != null
        || filter.language() != null
        || !filter.age().equals(AgeBand.ANY);
  }

  /**
   * The orders.
   *
   * @return all
   */
  public List<QueueOrder> orders() {
    return List.of(QueueOrder.values());
  }

  /**
   * The causes and traits that are looked for, for the form to keep.
   *
   * @return the wish as it stands in an address
   */
  public String query() {
    return QueryText.of(wish);
  }

  /**
   * Where a saved view leads.
   *
   * @param view any
   * @return as it stands in an address
   */
  public String queryOf(SavedView view) {
    return QueryText.of(view.wish());
  }
}
