package org.comity.service.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * The one database that is in use. Opened, and brought up to date, before the port opens. Safe for
 * use by many threads; every method waits for the database and so belongs on a worker thread.
 */
@Singleton
public final class Database {

  /** After the data folder was made (100) and before anything reads a table (300). */
  public static final int STARTUP_PRIORITY = 200;

  /** For those who read a table when the service starts. */
  public static final int READERS_PRIORITY = 300;

  /** The time, as exactly as both databases keep it: what is read is what was written. */
  public static final Clock CLOCK = Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());

  /** Who made way once seldom meets the same transaction again. */
  private static final int MOST_TRIES = 5;

  private static final Logger LOG = Logger.getLogger(Database.class);

  private final boolean isH2;
  private final Jdbi jdbi;
  private final Flyway flyway;

  /**
   * Takes the data source that is active.
   *
   * @param h2 a file in the data folder
   * @param postgresql a server
   * @param h2Migrations migrations of the file
   * @param postgresqlMigrations migrations of the server
   */
  @Inject
  public Database(
      @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
      @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql,
      @FlywayDataSource("h2") InjectableInstance<Flyway> h2Migrations,
      @FlywayDataSource("postgresql") InjectableInstance<Flyway> postgresqlMigrations) {
    this.isH2 = h2.getHandle().getBean().isActive();
    this.jdbi = Jdbi.create(isH2 ? h2.get() : postgresql.get());
    // What a statement was given may be a comment's text, and an exception's message is logged.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    this.flyway = isH2 ? h2Migrations.get() : postgresqlMigrations.get();
  }

  void open(@Observes @Priority(STARTUP_PRIORITY) StartupEvent event) {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      LOG.debug("opening the database failed", e);
      throw new ConfigurationException(
          "Comity does not start: it cannot open its database ("
              + rootMessage(e)
              + "); "
              + (isH2
                  ? "see that no other Comity uses the same COMITY_DATA_DIR."
                  : "see COMITY_DATABASE_URL, COMITY_DATABASE_USER and COMITY_DATABASE_PASSWORD."));
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /**
   * Which one it is, for logs and health.
   *
   * @return H2 or PostgreSQL
   */
  public String kind() {
    return isH2 ? "H2" : "PostgreSQL";
  }

  /**
   * Reads or writes in one transaction: all of it or nothing.
   *
   * @param work uses the handle, on this thread
   * @param <T> what it gives
   * @param <X> what it may throw besides
   * @return what the work gives
   * @throws X from the work
   * @throws StorageUnavailableException if the database does not answer
   */
  public <T extends @Nullable Object, X extends Exception> T transact(HandleCallback<T, X> work)
      throws X {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  /**
   * The same, and all of it anew where another transaction was in the way: the database ended this
   * one so that the other could go on, or a row that it relied on was made or deleted meanwhile.
   *
   * @param work as for {@link #transact}; changes nothing but the database, since it may be done
   *     several times
   * @param <T> what it gives
   * @param <X> what it may throw besides
   * @return what the work gives
   * @throws X from the work
   * @throws StorageUnavailableException if the database does not answer
   */
  public <T extends @Nullable Object, X extends Exception> T insist(HandleCallback<T, X> work)
      throws X {
    for (int tries = 1; ; tries++) {
      try {
        return jdbi.inTransaction(work);
      } catch (JdbiException e) {
        if (tries == MOST_TRIES || !isInTheWay(e)) {
          throw told(e);
        }
        LOG.debug("another transaction was in the way", e);
      }
    }
  }

  private static RuntimeException told(JdbiException failure) {
    return isOutage(failure)
        ? new StorageUnavailableException("the database does not answer", failure)
        : failure;
  }

  /**
   * Class 40 is a transaction that was rolled back, as after a deadlock; 23503, 23505 and 23506 are
   * keys that are gone or there already; HYT00 and 90131 are H2's for a lock that was not to be had
   * and for a row that another has changed.
   */
  private static boolean isInTheWay(JdbiException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isInTheWayState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInTheWayState(@Nullable String state) {
    return state != null
        && (state.startsWith("40")
            || state.equals("23503")
            || state.equals("23505")
            || state.equals("23506")
            || state.equals("HYT00")
            || state.equals("90131"));
  }

  /** Lost or refused connections, time-outs, a file that was closed; not a fault of a statement. */
  private static boolean isOutage(JdbiException failure) {
    if (failure instanceof ConnectionException) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isOutageState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Class 08 is a failed connection, 53 and 57 lack of resources and a server that shuts down
   * (PostgreSQL's appendix A); 90098, 90121 and 90028 to 90031 are H2's for a closed or broken
   * file.
   */
  private static boolean isOutageState(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("9009")
            || state.startsWith("90121")
            || state.startsWith("9002")
            || state.startsWith("9003"));
  }
}
