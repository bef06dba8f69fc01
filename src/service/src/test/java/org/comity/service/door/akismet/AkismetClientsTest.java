package org.comity.service.door.akismet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.service.client.NativeDoor;
import org.comity.service.client.NodeClients;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.policy.Policies;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clients of Akismet as their makers publish them, with nothing changed but the address. */
@QuarkusTest
class AkismetClientsTest {

  private static final int MINUTES = 5;

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Comments comments;
  @Inject Labels labels;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    policies.add(
        community.id(),
        """
        name: Advertising
        word_lists:
          watches: [ watches ]
        rules:
          - name: Watches
            when: { words: watches }
            then: reject
            discard: true
        attributes:
          TOXICITY: { hold: 0.6 }
        """,
        "user:lead");
    policies.activate(community.id(), 1, "user:lead");
  }

  @Test
  void cedxAkismetIsServed() {
    JsonNode told =
        clients()
            .run(
                "cedx-akismet.mjs",
                Map.of("NODE_ENV", "test"),
                NativeDoor.address(),
                community.name())
            .told();
    assertThat(told.get("verified").asBoolean()).isTrue();
    assertThat(told.get("civil").asInt()).isEqualTo(0);
    assertThat(told.get("rude").asInt()).isEqualTo(1);
    assertThat(told.get("discarded").asInt()).isEqualTo(2);
    assertThat(told.get("tooLarge").asInt()).isEqualTo(1);
    assertThat(kept()).hasSize(3);
    correctionsCameBack();
  }

  @Test
  void akismetIsServedThatTakesUsForAProxy() {
    JsonNode told =
        clients()
            .run("akismet.cjs", Map.of("HTTP_PROXY", NativeDoor.address()), community.name())
            .told();
    assertThat(told.get("verified").asBoolean()).isTrue();
    assertThat(told.get("civil").asBoolean()).isFalse();
    assertThat(told.get("rude").asBoolean()).isTrue();
    assertThat(told.get("tooLarge").asBoolean()).isTrue();
    assertThat(kept()).hasSize(2);
    correctionsCameBack();
  }

  private static NodeClients clients() {
    return NodeClients.install("doors", MINUTES);
  }

  /** The civil comment was reported as spam afterwards, and the rude one as good. */
  private void correctionsCameBack() {
    assertThat(byText("Thank you").status()).isEqualTo(CommentStatus.REJECTED);
    assertThat(byText("You are").status()).isEqualTo(CommentStatus.APPROVED);
    List<Label> given =
        database.transact(handle -> labels.list(handle, community.id(), Long.MAX_VALUE, 10));
    assertThat(given).extracting(Label::label).containsExactly(0.0, 1.0);
  }

  private StoredComment byText(String begin) {
    return kept().stream().filter(one -> one.text().startsWith(begin)).findFirst().orElseThrow();
  }

  private List<StoredComment> kept() {
    return database.transact(
        handle ->
            comments.list(handle, community.id(), null, new Comments.Page(Long.MAX_VALUE, 10)));
  }
}
