package org.comity.service.dashboard.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.service.account.KnownAccounts;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Community;
import org.comity.service.key.ApiKey;
import org.comity.service.key.Keys;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads the log and says who and what its codes stand for. Waits for the database. */
@Singleton
final class AuditReading {

  /** What the log writes before the name of a thing. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(policy|comment|community|key|appeal|reason|author|webhook|signing secret"
              + "|retraining|bundle) (.+)"
              + "|(reasons|comments)",
          Pattern.DOTALL);

  private static final Pattern NUMBERED = Pattern.compile("(user|key):([0-9]{1,18})");
  private static final String DOOR = "door:";

  private static final Map<String, Role> ROLES =
      List.of(Role.values()).stream().collect(Collectors.toMap(Role::name, Function.identity()));

  private final Database database;
  private final AuditLog log;
  private final KnownAccounts accounts;
  private final Keys keys;
  private final Communities communities;

  @Inject
  AuditReading(
      Database database, AuditLog log, KnownAccounts accounts, Keys keys, Communities communities) {
    this.database = database;
    this.log = log;
    this.accounts = accounts;
    this.keys = keys;
    this.communities = communities;
  }

  /** Entries with an id below a limit, newest first. */
  List<AuditLine> read(@Nullable Community community, long before, int limit) {
    Long id = community == null ? null : community.id();
    List<AuditEntry> entries = database.transact(handle -> log.list(handle, id, before, limit));
    return entries.stream().map(this::line).toList();
  }

  private AuditLine line(AuditEntry entry) {
    Long community = entry.communityId();
    return new AuditLine(
        entry,
        who(entry.actor()),
        subject(entry.subject()),
        community == null
            ? ""
            : communities.find(community).map(Community::title).orElse("#" + community),
        ROLES.get(entry.details()));
  }

  private Named who(String actor) {
    return numbered(actor)
        .orElseGet(
            () -> {
              if (actor.startsWith(DOOR)) {
                return new Named("door", actor.substring(DOOR.length()));
              }
              return actor.equals("open")
                  ? new Named("open", "")
                  : new Named("", actor.equals("comity") ? "Comity" : actor);
            });
  }

  private Named subject(String subject) {
    return numbered(subject)
        .orElseGet(
            () -> {
              Matcher matcher = SUBJECT.matcher(subject);
              if (!matcher.matches()) {
                return new Named("", subject);
              }
              return matcher.group(3) == null
                  ? new Named(matcher.group(1), matcher.group(2))
                  : new Named(matcher.group(3), "");
            });
  }

  private Optional<Named> numbered(String code) {
    Matcher matcher = NUMBERED.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(matcher.group(2));
    return Optional.of(
        matcher.group(1).equals("key")
            ? new Named("key", keyName(id))
            : new Named("", accounts.name(id).orElse(code)));
  }

  private String keyName(long id) {
    return keys.all().stream()
        .filter(key -> key.id() == id)
        .map(ApiKey::name)
        .findFirst()
        .orElse(String.valueOf(id));
  }
}
