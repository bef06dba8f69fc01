package org.comity.service.community;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** All communities. Looking one up never waits for the database. Safe for use by many threads. */
@Singleton
public final class Communities {

  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Database database;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;
  private final Snapshot<SortedMap<String, Community>> byName;

  /**
   * Reads nothing yet.
   *
   * @param database where they are
   * @param audit where changes are written down
   */
  @Inject
  public Communities(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
    this.byName = new Snapshot<>("communities", this::readAll);
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    byName.refresh();
    byName.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  private SortedMap<String, Community> readAll() {
    SortedMap<String, Community> read = new TreeMap<>();
    database.transact(
        handle -> {
          handle
              .createQuery("select * from communities")
              .map(ConstructorMapper.of(Community.class))
              .forEach(community -> read.put(community.name(), community));
          return read;
        });
    return Collections.unmodifiableSortedMap(read);
  }

  /**
   * Looks one up.
   *
   * @param name what it is called
   * @return nothing if there is none
   */
  public Optional<Community> find(String name) {
    return Optional.ofNullable(byName.get().get(name));
  }

  /**
   * Looks one up.
   *
   * @param id names it in the database
   * @return nothing if there is none
   */
  public Optional<Community> find(long id) {
    return all().stream().filter(community -> community.id() == id).findFirst();
  }

  /**
   * The one for whoever names none.
   *
   * @return always there
   */
  public Community byDefault() {
    return find(Community.DEFAULT).orElseThrow();
  }

  /**
   * All of them.
   *
   * @return in the order of their names
   */
  public Collection<Community> all() {
    return byName.get().values();
  }

  /**
   * Makes one, for Comity itself.
   *
   * @param name not yet taken
   * @param settings what can be set
   * @return the community
   * @throws IllegalArgumentException if the name is taken or none
   */
  public Community create(String name, CommunitySettings settings) {
    return create(name, settings, "comity");
  }

  /**
   * Makes one.
   *
   * @param name not yet taken
   * @param settings what can be set
   * @param actor who wants it
   * @return the community
   * @throws IllegalArgumentException if the name is taken or none
   */
  public Community create(String name, CommunitySettings settings, String actor) {
    if (!Community.isName(name)) {
      throw new IllegalArgumentException(
          "a community's name is 1 to 100 letters, digits, dots, colons, underscores and hyphens");
    }
    boolean isMade =
        database.transact(
            handle -> {
              int made = insert(handle, name, settings);
              if (made > 0) {
                audit(handle, name, new Deed(actor, "community.create", "community " + name));
              }
              return made > 0;
            });
    byName.refresh();
    if (!isMade) {
      throw new IllegalArgumentException("there is a community of that name already");
    }
    return find(name).orElseThrow();
  }

  private int insert(Handle handle, String name, CommunitySettings settings) {
    return handle
        .createUpdate(
            """
            insert into communities
              (name, title, language, keeps_scored, retention_days, created_at)
            values (:name, :title, :language, :keepsScored, :retentionDays, :now)
            on conflict do nothing\
            """)
        .bind("name", name)
        .bindMethods(settings)
        .bind("now", clock.instant())
        .execute();
  }

  private void audit(Handle handle, String name, Deed deed) {
    long id =
        handle
            .createQuery("select id from communities where name = :name")
            .bind("name", name)
            .mapTo(Long.class)
            .one();
    audit.append(handle, id, deed);
  }

  /**
   * Changes one. Where nothing is other than before, nothing is written down.
   *
   * @param name of a community that is there
   * @param settings what it is set to
   * @param actor who wants it
   * @return the community as it is now
   */
  public Community change(String name, CommunitySettings settings, String actor) {
    database.transact(
        handle -> {
          String changes = changes(lock(handle, name), settings);
          if (!changes.isEmpty()) {
            update(handle, name, settings);
            audit(handle, name, new Deed(actor, "community.change", "community " + name, changes));
          }
          return changes;
        });
    byName.refresh();
    return find(name).orElseThrow();
  }

  private static Community lock(Handle handle, String name) {
    return handle
        .createQuery("select * from communities where name = :name for update")
        .bind("name", name)
        .map(ConstructorMapper.of(Community.class))
        .one();
  }

  private static void update(Handle handle, String name, CommunitySettings settings) {
    handle
        .createUpdate(
            """
            update communities set title = :title, language = :language,
              keeps_scored = :keepsScored, retention_days = :retentionDays
            where name = :name\
            """)
        .bind("name", name)
        .bindMethods(settings)
        .execute();
  }

  /** What is other than before; of the title, which is a text, only that it is. */
  private static String changes(Community before, CommunitySettings after) {
    List<String> changes = new ArrayList<>();
    if (!before.title().equals(after.title())) {
      changes.add("title");
    }
    note(changes, "language", before.language(), after.language());
    note(changes, "keeps_scored", before.keepsScored(), after.keepsScored());
    note(changes, "retention_days", before.retentionDays(), after.retentionDays());
    return String.join(", ", changes);
  }

  private static void note(
      List<String> changes, String setting, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(setting + " " + before + " to " + after);
    }
  }

  /**
   * What can be set.
   *
   * @param title for people
   * @param language BCP 47
   * @param keepsScored whether comments that came only to be scored are kept
   * @param retentionDays null for ever
   */
  public record CommunitySettings(
      String title, String language, boolean keepsScored, @Nullable Integer retentionDays) {}
}
