package org.comity.service.dashboard.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.key.Secrets;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What session cookies are encrypted with. Made once and kept in the database, so that all
 * processes of one installation read each other's cookies, and a restart ends nobody's session.
 */
@Singleton
final class SessionSecret {

  private static final int BYTES = 32;

  private final Database database;
  private volatile @Nullable String secret;

  @Inject
  SessionSecret(Database database) {
    this.database = database;
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event) {
    secret = database.transact(SessionSecret::readOrMake);
  }

  private static String readOrMake(Handle handle) {
    handle
        .createUpdate(
            """
            insert into session_secrets (id, secret) values (1, :secret)
            on conflict do nothing""")
        .bind("secret", Secrets.createBase64(BYTES))
        .execute();
    return handle
        .createQuery("select secret from session_secrets where id = 1")
        .mapTo(String.class)
        .one();
  }

  /**
   * The secret.
   *
   * @return 256 bits in Base64
   */
  String value() {
    String value = secret;
    if (value == null) {
      throw new IllegalStateException("the secret of sessions was not read yet");
    }
    return value;
  }
}
