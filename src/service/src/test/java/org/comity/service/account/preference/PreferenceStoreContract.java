package org.comity.service.account.preference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.comity.comment.Attribute;
import org.comity.service.account.Accounts;
import org.comity.service.account.Role;
import org.junit.jupiter.api.Test;

/** What must hold of preferences whatever the database. */
abstract class PreferenceStoreContract {

  @Inject Accounts accounts;
  @Inject PreferenceStore store;

  @Test
  void keepsWhatWasSetLast() {
    long id =
        accounts
            .create("test-" + UUID.randomUUID(), Role.MODERATOR, "a first password", "user:0")
            .id();
    assertThat(store.of(id)).isEqualTo(Preferences.USUAL);
    Blur blur = new Blur(.75, Set.of(Attribute.PROFANITY, Attribute.INSULT));
    Preferences first = new Preferences(InterfaceLanguage.ARABIC, Theme.DARK, 0, blur);
    store.set(id, first);
    assertThat(store.of(id)).isEqualTo(first);
    Preferences second = new Preferences(null, Theme.LIGHT, 480, new Blur(1, Set.of()));
    store.set(id, second);
    assertThat(store.of(id)).isEqualTo(second);
  }
}
