package org.comity.service.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.decision.Decision;
import org.comity.service.quality.LonelyModeratorTest.Alone;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Alone.class)
class LonelyModeratorTest {

  /** An application in which nobody else has made accounts. */
  public static final class Alone implements QuarkusTestProfile {}

  @Inject People people;
  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject Samples samples;
  @Inject LoggedDecisions logged;
  @Inject Database database;

  @Test
  void aSecondLookIsDrawnWhereSomebodyElseCanTakeIt() {
    Community community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    shares.change(community.id(), new Shares(1, 1), "user:0");
    Account alone = people.make(Role.LEAD);
    assertThat(isDrawn(community, 1, alone)).isFalse();
    Account auditor = people.make(Role.AUDITOR);
    assertThat(isDrawn(community, 2, alone)).as("with %s", auditor.role()).isFalse();
    Account second = people.make(Role.MODERATOR);
    assertThat(isDrawn(community, 3, alone)).as("with %s", second.role()).isTrue();
    assertThat(isDrawn(community, 4, second)).isTrue();
  }

  private boolean isDrawn(Community community, long id, Account by) {
    Decision decision = logged.byPerson(community.id(), id, Kind.REJECT, by.actor(), Instant.now());
    long comment = Objects.requireNonNull(decision.commentId());
    return database.transact(handle -> !samples.open(handle, comment).isEmpty());
  }
}
