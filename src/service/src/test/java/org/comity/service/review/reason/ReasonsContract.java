package org.comity.service.review.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.comity.policy.ReasonCode;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.review.reason.ReasonEditing.Editor;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A community's reasons, whatever the database. */
abstract class ReasonsContract {

  @Inject Reasons reasons;
  @Inject ReasonEditing editing;
  @Inject Communities communities;
  @Inject Database database;
  @Inject AuditLog audit;

  private long community;
  private Editor lead;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    CommunitySettings settings = new CommunitySettings("Test", "en", false, null);
    community = communities.create("test-" + UUID.randomUUID(), settings).id();
    lead = new Editor(community, "user:lead");
  }

  @Test
  void areTheUsualOnesAtFirst() {
    assertThat(offered())
        .extracting(RejectionReason::code)
        .containsExactly(
            "name-calling",
            "group-attack",
            "threat",
            "joy-at-death",
            "profanity",
            "false-accusation",
            "spam",
            "off-topic",
            "other");
    assertThat(offered())
        .allSatisfy(
            reason -> {
              assertThat(reason.titleAr()).matches("[\\p{IsArabic} ]+");
              assertThat(reason.dsaCategory().label()).startsWith("STATEMENT_CATEGORY_");
            });
  }

  @Test
  void areAddedRenamedAndRetired() {
    editing.add(
        lead,
        new RejectionReason(
            "advice",
            "Dangerous advice",
            "نصيحة خطرة",
            DsaCategory.SELF_HARM,
            ReasonCode.OTHER,
            null));
    editing.rename(lead, "spam", "Advertising", null);
    editing.retire(lead, "off-topic");

    assertThat(offered()).hasSize(9).extracting(RejectionReason::code).doesNotContain("off-topic");
    assertThat(offered().get(8).titleAr()).isEqualTo("نصيحة خطرة");
    assertThat(find("spam").title()).isEqualTo("Advertising");
    assertThat(find("spam").titleAr()).isNull();
    List<RejectionReason> all = database.transact(handle -> reasons.all(handle, community));
    assertThat(all).hasSize(10).filteredOn(one -> one.retiredAt() != null).hasSize(1);
    List<AuditEntry> entries =
        database.transact(handle -> audit.list(handle, community, Long.MAX_VALUE, 3));
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("reason.retire", "reason.rename", "reason.add");
  }

  @Test
  void standInTheOrderThatTheLeadWants() {
    List<String> codes = new ArrayList<>(offered().stream().map(one -> one.code()).toList());
    Collections.reverse(codes);
    editing.reorder(lead, codes);
    assertThat(offered()).extracting(RejectionReason::code).containsExactlyElementsOf(codes);

    codes.set(0, codes.get(1));
    assertThatThrownBy(() -> editing.reorder(lead, codes))
        .isInstanceOf(FaultyReasonException.class);
  }

  @Test
  void keepTheirCodesForGood() {
    editing.retire(lead, "spam");
    RejectionReason again =
        new RejectionReason(
            "spam", "Spam", null, DsaCategory.SCAMS_AND_FRAUD, ReasonCode.SPAM, null);
    assertThatThrownBy(() -> editing.add(lead, again))
        .isInstanceOf(FaultyReasonException.class)
        .hasMessage("There is or was a reason of the code spam: choose another code.");
    assertThatThrownBy(() -> editing.rename(lead, "spam", "Spam", null))
        .isInstanceOf(FaultyReasonException.class);
    assertThatThrownBy(
            () ->
                new RejectionReason(
                    "Spam!", "Spam", null, DsaCategory.SCAMS_AND_FRAUD, ReasonCode.SPAM, null))
        .isInstanceOf(FaultyReasonException.class);
  }

  @Test
  void neverRunOut() {
    List<RejectionReason> all = offered();
    all.stream().skip(1).forEach(reason -> editing.retire(lead, reason.code()));
    assertThatThrownBy(() -> editing.retire(lead, all.get(0).code()))
        .isInstanceOf(FaultyReasonException.class);
    assertThat(offered()).hasSize(1);
  }

  private List<RejectionReason> offered() {
    return database.transact(handle -> reasons.offered(handle, community));
  }

  private RejectionReason find(String code) {
    return database.transact(handle -> reasons.find(handle, community, code).orElseThrow());
  }
}
