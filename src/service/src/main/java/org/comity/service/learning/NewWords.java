package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.features.Reading;
import org.comity.model.Bundle;
import org.comity.service.scoring.Champions;
import org.comity.text.Token;
import org.jdbi.v3.core.Handle;

/** Comments of which the bundle does not know the words: new names, new insults, new disguises. */
@Singleton
final class NewWords implements Interest {

  /** Of fewer unknown words nothing follows: a name, or a slip of the pen. */
  private static final double LEAST_SHARE = 0.25;

  private static final int LEAST_WORDS = 4;

  private final Champions champions;

  @Inject
  NewWords(Champions champions) {
    this.champions = champions;
  }

  @Override
  public LearningReason reason() {
    return LearningReason.NEW_WORDS;
  }

  @Override
  public Map<Long, Double> strengths(Handle handle, long communityId, List<Candidate> candidates) {
    Bundle bundle = champions.of(communityId).bundle();
    Map<Long, Double> strengths = new HashMap<>();
    for (Candidate candidate : candidates) {
      Reading reading = Reading.of(candidate.text());
      double share = bundle.unknownShare(reading);
      if (share >= LEAST_SHARE
          && reading.tokens().stream().filter(Token::isWord).count() >= LEAST_WORDS) {
        strengths.put(candidate.commentId(), share);
      }
    }
    return strengths;
  }
}
