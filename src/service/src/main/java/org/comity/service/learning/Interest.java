package org.comity.service.learning;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Something that makes comments worth asking about. All that are beans are asked. */
public interface Interest {

  /**
   * What people are told.
   *
   * @return why
   */
  LearningReason reason();

  /**
   * How much each comment is worth asking about.
   *
   * @param handle the transaction
   * @param communityId whose they are
   * @param candidates the newest first
   * @return by comment, above 0 and at most 1; those that are not worth it are missing
   */
  Map<Long, Double> strengths(Handle handle, long communityId, List<Candidate> candidates);
}
