package org.comity.service.account.preference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.comment.Attribute;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The table of preferences. Nobody else is concerned by them, so their changes are not in the audit
 * log. Every method waits for the database.
 */
@Singleton
public final class PreferenceStore {

  private static final String UPDATE =
      """
      update account_preferences set language = :language, theme = :theme,
        break_minutes = :breakMinutes, blur_from = :from, blur_off = :off
      where account_id = :id""";

  private static final String INSERT =
      """
      insert into account_preferences
        (account_id, language, theme, break_minutes, blur_from, blur_off)
      values (:id, :language, :theme, :breakMinutes, :from, :off)""";

  private final Database database;

  @Inject
  PreferenceStore(Database database) {
    this.database = database;
  }

  /**
   * How somebody wants to work.
   *
   * @param accountId who
   * @return the usual preferences if they have set none
   */
  public Preferences of(long accountId) {
    return database.transact(
        handle ->
            handle
                .createQuery("select * from account_preferences where account_id = :id")
                .bind("id", accountId)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(Preferences.USUAL));
  }

  private static Preferences read(ResultSet row) throws SQLException {
    return new Preferences(
        InterfaceLanguage.ofCode(row.getString("language")),
        Theme.valueOf(row.getString("theme")),
        row.getInt("break_minutes"),
        new Blur(row.getDouble("blur_from"), attributes(row.getString("blur_off"))));
  }

  private static Set<Attribute> attributes(String names) {
    return Arrays.stream(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(Attribute::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Sets how somebody wants to work.
   *
   * @param accountId who
   * @param preferences all of them
   */
  public void set(long accountId, Preferences preferences) {
    // Two windows of one person may do this at once: the row that one makes is the other's to
    // change.
    database.insist(
        handle -> {
          if (write(handle, UPDATE, accountId, preferences) == 0) {
            write(handle, INSERT, accountId, preferences);
          }
          return accountId;
        });
  }

  private static int write(Handle handle, String sql, long accountId, Preferences preferences) {
    InterfaceLanguage language = preferences.language();
    String off =
        new TreeSet<>(preferences.blur().off())
            .stream().map(Attribute::name).collect(Collectors.joining(","));
    return handle
        .createUpdate(sql)
        .bind("id", accountId)
        .bind("language", language == null ? null : language.code())
        .bind("theme", preferences.theme())
        .bind("breakMinutes", preferences.breakMinutes())
        .bind("from", preferences.blur().from())
        .bind("off", off)
        .execute();
  }
}
