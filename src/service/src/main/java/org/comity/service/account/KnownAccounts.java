package org.comity.service.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.comity.service.store.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The accounts at hand, for every request of a session: looking one up never waits for the
 * database. What another process has changed is known here 5 seconds later, what this one has
 * changed at once. Safe for use by many threads.
 */
@Singleton
public final class KnownAccounts {

  private static final long SECONDS_BETWEEN_READINGS = 5;

  private final Snapshot<Map<Long, Account>> accounts;

  @Inject
  KnownAccounts(Database database) {
    this.accounts =
        new Snapshot<>(
            "accounts",
            () ->
                database.transact(AccountTable::all).stream()
                    .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())));
  }

  void load(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    accounts.refresh();
    accounts.refreshEvery(clock, SECONDS_BETWEEN_READINGS);
  }

  void refresh() {
    accounts.refresh();
  }

  /**
   * Looks up whom a session is of.
   *
   * @param id of the account
   * @param credentialVersion that the session began with
   * @return nothing if the account is gone or disabled, or its sessions were ended since
   */
  public Optional<Account> find(long id, int credentialVersion) {
    return Optional.ofNullable(accounts.get().get(id))
        .filter(it -> it.isEnabled() && it.credentialVersion() == credentialVersion);
  }

  /**
   * What somebody is called.
   *
   * @param id of the account
   * @return the name that they log in with, be the account disabled or not
   */
  public Optional<String> name(long id) {
    return Optional.ofNullable(accounts.get().get(id)).map(Account::name);
  }

  /**
   * Whether a second person may decide.
   *
   * @param actor as {@link Account#actor()} has it, or any other name
   * @return true if there is an enabled account of another that is no auditor's
   */
  public boolean isAnyoneBeside(@Nullable String actor) {
    return accounts.get().values().stream()
        .filter(it -> it.isEnabled() && it.role() != Role.AUDITOR)
        .anyMatch(it -> !it.actor().equals(actor));
  }
}
