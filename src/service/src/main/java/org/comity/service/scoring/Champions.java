package org.comity.service.scoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.comment.Attribute;

/**
 * Which bundle scores which community: the one that was promoted there, or the one that the service
 * was started with. Asking takes no lock and never waits; whoever follows promotions replaces the
 * whole table at once. Safe for use by many threads.
 */
@Singleton
public final class Champions {

  private final LoadedModel model;
  private volatile Map<Long, Champion> promoted = Map.of();

  /**
   * Knows of no promotion yet.
   *
   * @param model what the service was started with
   */
  @Inject
  public Champions(LoadedModel model) {
    this.model = model;
  }

  /**
   * What scores a community now.
   *
   * @param communityId whose comments
   * @return to be asked for once a request
   */
  public Champion of(long communityId) {
    Champion own = promoted.get(communityId);
    return own == null ? started() : own;
  }

  /**
   * What scores every community that has no bundle of its own.
   *
   * @return never changes while the service runs
   */
  public Champion started() {
    return model.champion();
  }

  /**
   * The communities with a bundle of their own.
   *
   * @return what scores them, by their ids in the database
   */
  public Map<Long, Champion> promoted() {
    return promoted;
  }

  /**
   * Puts another table in the place of the present one. Bundles that are no longer in it are
   * forgotten.
   *
   * @param table what scores the communities that have a bundle of their own
   */
  public void replace(Map<Long, Champion> table) {
    promoted = Map.copyOf(table);
  }

  /**
   * All that score.
   *
   * @return the one that the service was started with first, each once
   */
  public List<Champion> all() {
    Set<Champion> all = new LinkedHashSet<>();
    all.add(started());
    all.addAll(promoted.values());
    return List.copyOf(all);
  }

  /**
   * One that scores now.
   *
   * @param bundleId names it
   * @return nothing if no community is scored by it
   */
  public Optional<Champion> find(String bundleId) {
    return all().stream().filter(champion -> champion.id().equals(bundleId)).findFirst();
  }

  /**
   * Whatever is scored in any community.
   *
   * @return in the order of the attributes
   */
  public List<Attribute> attributes() {
    Set<Attribute> attributes = new TreeSet<>();
    all().forEach(champion -> attributes.addAll(champion.bundle().attributes()));
    return List.copyOf(attributes);
  }
}
