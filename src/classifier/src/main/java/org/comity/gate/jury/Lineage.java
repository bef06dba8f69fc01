package org.comity.gate.jury;

import java.util.List;
import java.util.Set;
import org.comity.model.BundleManifest;
import org.comity.model.BundleManifest.Source;

/** What a bundle and its forebears have learnt from, by their own word. */
public final class Lineage {

  private Lineage() {}

  /**
   * Whether a bundle may have learnt from some sources. What is learnt on top of a bundle names the
   * bundle's sources beside its own, so that nothing is forgotten on the way.
   *
   * @param bundle says of itself where it comes from
   * @param sources names, as rows have them
   * @return true also where it does not say
   */
  public static boolean mayKnow(BundleManifest bundle, Set<String> sources) {
    List<Source> known = bundle.training().sources();
    return known.isEmpty() || known.stream().map(Source::name).anyMatch(sources::contains);
  }
}
