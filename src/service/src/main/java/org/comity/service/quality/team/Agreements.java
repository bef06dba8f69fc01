package org.comity.service.quality.team;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.quality.SampleKind;
import org.comity.service.quality.Samples;
import org.comity.service.quality.Samples.Between;
import org.comity.service.store.Database;

/** Computes how far moderators agree. Waits for the database. */
@Singleton
public final class Agreements {

  private final Database database;
  private final Samples samples;

  @Inject
  Agreements(Database database, Samples samples) {
    this.database = database;
    this.samples = samples;
  }

  /**
   * The agreement on what was drawn for a second look.
   *
   * @param communityId whose
   * @param time drawn in it
   * @return the agreement
   */
  public Agreement of(long communityId, Between time) {
    return Agreement.of(
        database.transact(
            handle -> samples.list(handle, communityId, SampleKind.SECOND_LOOK, time)));
  }
}
