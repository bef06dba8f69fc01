package org.comity.policy.carrying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.comity.comment.Attribute;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.carrying.CarriedThreshold.Figures;
import org.comity.policy.promise.Cut;
import org.comity.policy.promise.Cut.Carried;
import org.comity.policy.promise.Means;
import org.comity.policy.promise.Promise;
import org.comity.policy.promise.ScorePair;
import org.comity.policy.promise.ScorePairs;
import org.comity.policy.promise.Share;

/**
 * The numbers of one policy's thresholds for another model. What was one threshold stays one, and
 * their order stays: no rule comes to hold or approve beyond what another one does already.
 */
final class Numbers {

  private final List<Place> places;
  private final List<ScoredRow> rows;
  private final Map<Attribute, ScorePairs> pairs = new HashMap<>();

  Numbers(List<Place> places, List<ScoredRow> rows) {
    this.places = places;
    this.rows = rows;
  }

  List<CarriedThreshold> byPromise() {
    return carried(ScorePairs::carry);
  }

  /** Shares rise with the number, so that no order is lost. */
  List<CarriedThreshold> byShare() {
    return carried(ScorePairs::share);
  }

  List<CarriedThreshold> asTheyAre() {
    return carried((any, cut) -> new Carried(cut.number(), Means.NUMBER));
  }

  private List<CarriedThreshold> carried(BiFunction<ScorePairs, Cut, Carried> way) {
    List<CarriedThreshold> thresholds = new ArrayList<>();
    for (Place place : places) {
      Cut cut = new Cut(place.number(), place.isIncluded(), promise(place));
      Carried carried = way.apply(pairs(place.attribute()), cut);
      thresholds.add(threshold(place, cut, carried));
    }
    return ordered(thresholds);
  }

  List<CarriedThreshold> recommended(
      Map<Attribute, ThresholdBand> before, Map<Attribute, ThresholdBand> after) {
    List<CarriedThreshold> thresholds = new ArrayList<>();
    before.forEach(
        (attribute, band) -> {
          ThresholdBand other = after.get(attribute);
          if (other != null) {
            double number = band.approveBelow();
            Place place = new Place(null, attribute, "hold", number, true, Kind.APPROVE, 0, 0);
            thresholds.add(
                threshold(
                    place,
                    new Cut(number, true, Promise.APPROVES_BELOW),
                    new Carried(other.approveBelow(), Means.RECOMMENDED)));
          }
        });
    return thresholds;
  }

  /** A person's threshold that also rejects, or approves, elsewhere is that one, too. */
  private Promise promise(Place place) {
    if (place.then() != Kind.HOLD) {
      return place.then() == Kind.REJECT ? Promise.REJECTS_FROM : Promise.APPROVES_BELOW;
    }
    boolean isRejecting = isShared(place, Kind.REJECT);
    if (isRejecting) {
      return Promise.REJECTS_FROM;
    }
    return isShared(place, Kind.APPROVE) ? Promise.APPROVES_BELOW : Promise.HOLDS_FROM;
  }

  private boolean isShared(Place place, Kind then) {
    return places.stream().anyMatch(other -> other.then() == then && other.isSameAs(place));
  }

  private ScorePairs pairs(Attribute attribute) {
    return pairs.computeIfAbsent(
        attribute,
        wanted -> {
          List<ScorePair> of = new ArrayList<>();
          for (ScoredRow row : rows) {
            Double one = row.champion().get(wanted);
            Double two = row.challenger().get(wanted);
            if (one != null && two != null) {
              of.add(new ScorePair(row.id(), one, two, row.rejected(), row.weight()));
            }
          }
          return new ScorePairs(of, ScorePairs.FOR_SHARE);
        });
  }

  private CarriedThreshold threshold(Place place, Cut cut, Carried carried) {
    ScorePairs of = pairs(place.attribute());
    Share before = of.former(cut);
    Share after = of.fresh(cut.at(carried.number()));
    return new CarriedThreshold(
        place.rule(),
        place.attribute(),
        place.as(),
        cut.promise(),
        place.number(),
        carried.number(),
        carried.means(),
        new Figures(of.size(), before, after, of.rest(before), of.rest(after)));
  }

  /**
   * Where a lower threshold came out above a higher one, a person's comes down, and what rejects
   * goes up: rather a look too many.
   */
  private List<CarriedThreshold> ordered(List<CarriedThreshold> thresholds) {
    List<Integer> rising = new ArrayList<>();
    for (int i = 0; i < thresholds.size(); i++) {
      rising.add(i);
    }
    rising.sort(
        Comparator.comparing((Integer i) -> thresholds.get(i).attribute())
            .thenComparing(i -> thresholds.get(i).before())
            .thenComparing(i -> thresholds.get(i).promise()));
    List<CarriedThreshold> ordered = new ArrayList<>(thresholds);
    for (int at = rising.size() - 1; at >= 0; at--) {
      lower(ordered, rising, at);
    }
    for (int at = 0; at < rising.size(); at++) {
      raise(ordered, rising, at);
    }
    return ordered;
  }

  private void lower(List<CarriedThreshold> ordered, List<Integer> rising, int at) {
    CarriedThreshold one = ordered.get(rising.get(at));
    if (one.promise() == Promise.REJECTS_FROM) {
      return;
    }
    double number = one.after();
    for (int later : rising.subList(at + 1, rising.size())) {
      CarriedThreshold other = ordered.get(later);
      if (other.attribute().equals(one.attribute()) && other.promise() != Promise.REJECTS_FROM) {
        number = Math.min(number, other.after());
      }
    }
    ordered.set(rising.get(at), moved(rising.get(at), one, number));
  }

  private void raise(List<CarriedThreshold> ordered, List<Integer> rising, int at) {
    CarriedThreshold one = ordered.get(rising.get(at));
    if (one.promise() != Promise.REJECTS_FROM) {
      return;
    }
    double number = one.after();
    for (int earlier : rising.subList(0, at)) {
      CarriedThreshold other = ordered.get(earlier);
      if (other.attribute().equals(one.attribute())) {
        number = Math.max(number, other.after());
      }
    }
    ordered.set(rising.get(at), moved(rising.get(at), one, number));
  }

  private CarriedThreshold moved(int place, CarriedThreshold one, double number) {
    if (number == one.after()) {
      return one;
    }
    Cut cut = new Cut(one.before(), places.get(place).isIncluded(), one.promise());
    return threshold(places.get(place), cut, new Carried(number, one.means()));
  }
}
