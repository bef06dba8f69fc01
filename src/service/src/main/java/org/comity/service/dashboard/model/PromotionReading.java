package org.comity.service.dashboard.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.model.Bundle;
import org.comity.service.bundle.store.StoredBundle;
import org.comity.service.bundle.store.StoredBundles;
import org.comity.service.dashboard.Fault;
import org.comity.service.dashboard.lead.LeadBar;
import org.comity.service.dashboard.lead.LeadBars;
import org.comity.service.dashboard.lead.LeadPage;
import org.comity.service.dashboard.model.ShownPromotions.Candidate;
import org.comity.service.dashboard.model.ShownPromotions.Entry;
import org.comity.service.dashboard.model.ShownPromotions.Question;
import org.comity.service.dashboard.session.Viewer;
import org.comity.service.dashboard.words.AttributeMessages;
import org.comity.service.dashboard.words.Written;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions;
import org.comity.service.scoring.Champion;
import org.comity.service.scoring.Champions;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of promotions show. Every method waits for the database. */
@RequestScoped
class PromotionReading {

  private static final int MOST = 50;

  private final Promotions promotions;
  private final StoredBundles stored;
  private final Champions champions;
  private final Policies policies;
  private final LeadBars bars;
  private final Viewer viewer;

  @Inject
  PromotionReading(
      Promotions promotions,
      StoredBundles stored,
      Champions champions,
      Policies policies,
      LeadBars bars,
      Viewer viewer) {
    this.promotions = promotions;
    this.stored = stored;
    this.champions = champions;
    this.policies = policies;
    this.bars = bars;
    this.viewer = viewer;
  }

  PromotionMessages words() {
    return Fault.words(viewer, PromotionMessages.class);
  }

  LeadBar bar(@Nullable Long community) {
    return bars.of(LeadPage.PROMOTIONS, community);
  }

  ShownPromotions shown(LeadBar bar, @Nullable String done) {
    long community = bar.community().id();
    String champion = champions.of(community).id();
    return new ShownPromotions(
        bar,
        champion,
        candidates(community, champion),
        promotions.beforeLast(community).orElse(null),
        promotions.list(community, Long.MAX_VALUE, MOST).stream().map(this::entry).toList(),
        done == null ? null : words().done(done),
        null);
  }

  private List<Candidate> candidates(long community, String champion) {
    List<Candidate> candidates = new ArrayList<>();
    Bundle started = champions.started().bundle();
    for (StoredBundle bundle : stored.list(community)) {
      if (!bundle.id().equals(started.id())) {
        String origin = words().received(bundle.receivedBy(), Written.time(bundle.receivedAt()));
        candidates.add(
            new Candidate(
                bundle.id(),
                bundle.id().equals(champion),
                origin,
                scores(bundle.attributes(), bundle.languages())));
      }
    }
    List<String> attributes = started.attributes().stream().map(Attribute::name).toList();
    candidates.add(
        new Candidate(
            started.id(),
            started.id().equals(champion),
            words().started(),
            scores(attributes, started.manifest().languages())));
    return candidates;
  }

  private String scores(List<String> attributes, List<String> languages) {
    return words().scores(titles(attributes), String.join(", ", languages));
  }

  private String titles(Collection<String> attributes) {
    AttributeMessages names = Fault.words(viewer, AttributeMessages.class);
    return attributes.stream().map(names::title).collect(Collectors.joining(", "));
  }

  private Entry entry(Promotion promotion) {
    Promotion.Proved proved = promotion.proof();
    return new Entry(
        words().entry(promotion.kind().name(), promotion.bundle(), promotion.previous()),
        words().by(promotion.actor(), Written.time(promotion.at())),
        promotion.reason(),
        proved == null ? null : proved.id(),
        moved(promotion.policy()));
  }

  private @Nullable String moved(Promotion.@Nullable Versions versions) {
    return versions == null || versions.before() == versions.after()
        ? null
        : words().policyMoved(versions.before(), versions.after());
  }

  /** Nothing if the bundle cannot score the community, or there is nothing to take back. */
  Optional<Question> question(LeadBar bar, @Nullable String wanted) {
    long community = bar.community().id();
    boolean isBack = wanted == null;
    Optional<String> bundle =
        wanted == null ? promotions.beforeLast(community) : Optional.of(wanted);
    return bundle.flatMap(
        id ->
            attributes(community, id)
                .map(after -> new Question(bar, id, isBack, changes(bar, id, after, isBack))));
  }

  private Optional<List<String>> attributes(long community, String bundle) {
    Champion started = champions.started();
    return bundle.equals(started.id())
        ? Optional.of(started.bundle().attributes().stream().map(Attribute::name).toList())
        : stored.find(community, bundle).map(StoredBundle::attributes);
  }

  private List<String> changes(LeadBar bar, String bundle, List<String> after, boolean isBack) {
    PromotionMessages words = words();
    Champion champion = champions.of(bar.community().id());
    List<String> before = champion.bundle().attributes().stream().map(Attribute::name).toList();
    List<String> changes = new ArrayList<>();
    changes.add(words.meaning(bundle, bar.community().title(), champion.id()));
    List<String> comes = after.stream().filter(name -> !before.contains(name)).toList();
    List<String> goes = before.stream().filter(name -> !after.contains(name)).toList();
    if (!comes.isEmpty()) {
      changes.add(words.comes(titles(comes)));
    }
    if (!goes.isEmpty()) {
      changes.add(words.goes(titles(goes)));
    }
    policy(bar.community().id(), bundle, isBack).ifPresent(changes::add);
    changes.add(words.stays());
    return changes;
  }

  /** What becomes of thresholds with a promotion is shown below, one by one. */
  private Optional<String> policy(long community, String bundle, boolean isBack) {
    PromotionMessages words = words();
    if (isBack) {
      return promotions
          .policyBeforeLast(community)
          .map(
              move ->
                  switch (move.how()) {
                    case RECOMMENDED -> words.recommended(bundle);
                    case RESTORED -> words.restored(move.after());
                    case LEFT -> words.left(move.after(), bundle);
                    case CARRIED, KEPT, SAME -> words.own(move.after(), bundle);
                  });
    }
    boolean isRecommended = policies.of(community).version() == ActivePolicy.RECOMMENDED;
    return isRecommended ? Optional.of(words.recommended(bundle)) : Optional.empty();
  }
}
