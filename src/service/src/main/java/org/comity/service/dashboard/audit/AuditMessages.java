package org.comity.service.dashboard.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the audit log says; in Arabic in {@code messages/audit_ar.properties}. An action that has no
 * words is called by its code.
 */
@MessageBundle("audit")
public interface AuditMessages {

  @Message("Audit log")
  String title();

  @Message(
      "Who changed what, newest first. Nothing here can be changed, and no comment’s text is in it.")
  String lede();

  @Message(
      """
      {#switch code}\
      {#case 'account.create'}Account made\
      {#case 'account.role'}Role changed\
      {#case 'account.disable'}Account disabled\
      {#case 'account.enable'}Account enabled or unlocked\
      {#case 'account.sessions.end'}Sessions ended\
      {#case 'account.password'}Own password changed\
      {#case 'account.reset'}Another password given\
      {#case 'account.login'}Logged in\
      {#case 'account.logout'}Logged out\
      {#case 'account.login.fail'}Login failed\
      {#case 'account.login.refuse'}Login refused\
      {#case 'account.lock'}Account locked\
      {#case 'appeal.open'}Appeal made\
      {#case 'appeal.resolve'}Appeal decided\
      {#case 'appeal.reopen'}Appeal opened again\
      {#case 'author.erase'}Author erased\
      {#case 'bulk.decide'}Many comments decided at once\
      {#case 'bulk.undo'}Decision on many taken back\
      {#case 'bundle.receive'}Bundle handed in\
      {#case 'bundle.promote'}Bundle promoted\
      {#case 'bundle.rollback'}Bundle rolled back\
      {#case 'bundle.remove'}Bundle removed\
      {#case 'shadow.start'}Bundle put into the shadow\
      {#case 'shadow.end'}Bundle taken out of the shadow\
      {#case 'comment.delete'}Comment deleted\
      {#case 'community.create'}Community made\
      {#case 'community.change'}Community changed\
      {#case 'key.create'}Key made\
      {#case 'key.rotate'}Key replaced\
      {#case 'key.revoke'}Key withdrawn\
      {#case 'label.add'}Labels given\
      {#case 'label.correct'}Label corrected\
      {#case 'label.withdraw'}Correction taken back\
      {#case 'drift.bounds'}Bounds of drift set\
      {#case 'learning.budget'}Comments to learn from set\
      {#case 'policy.add'}Policy added\
      {#case 'policy.activate'}Policy activated\
      {#case 'quality.shares'}Sample shares set\
      {#case 'queue.hand'}Left to a colleague\
      {#case 'queue.escalate'}Escalated to a lead\
      {#case 'queue.disagree'}Judged differently by a second person\
      {#case 'reason.add'}Reason added\
      {#case 'reason.rename'}Reason renamed\
      {#case 'reason.reorder'}Reasons put in order\
      {#case 'reason.retire'}Reason retired\
      {#case 'retraining.start'}Retraining begun\
      {#case 'retraining.end'}Retraining ended\
      {#case 'retraining.abandon'}Retraining taken over\
      {#case 'retention.delete'}Old comments deleted\
      {#case 'samples.fill'}Sample threads handed in\
      {#case 'samples.remove'}Sample threads removed\
      {#case 'secret.create'}Signing secret made\
      {#case 'secret.retire'}Signing secret retired\
      {#case 'webhook.create'}Webhook made\
      {#case 'webhook.change'}Webhook changed\
      {#case 'webhook.enable'}Webhook enabled\
      {#case 'webhook.disable'}Webhook disabled\
      {#case 'webhook.rotate'}Webhook secret replaced\
      {#case 'webhook.delete'}Webhook deleted\
      {#case 'webhook.replay'}Webhook messages sent again\
      {#else}{code}{/switch}""")
  String action(String code);

  @Message(
      """
      {#switch kind}\
      {#case 'policy'}Policy\
      {#case 'comment'}Comment\
      {#case 'comments'}Comments\
      {#case 'retraining'}Retraining\
      {#case 'bundle'}Bundle\
      {#case 'community'}Community\
      {#case 'key'}Key\
      {#case 'appeal'}Appeal\
      {#case 'reason'}Reason\
      {#case 'reasons'}Reasons\
      {#case 'author'}Author\
      {#case 'webhook'}Webhook\
      {#case 'signing secret'}Signing secret\
      {#case 'door'}Platform\
      {#case 'open'}Without a key\
      {#else}{kind}{/switch}""")
  String kind(String kind);

  @Message("When (UTC)")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String what();

  @Message("To what")
  String subject();

  @Message("Details")
  String details();

  @Message(
      "{#switch verdict}{#case 'APPROVE'}Approve{#case 'HOLD'}Hold{#else}Reject{/switch}: {count}")
  String bulk(String verdict, String count);

  @Message("Community")
  String community();

  @Message("All, and what concerns them all")
  String all();

  @Message("Show")
  String show();

  @Message("Download as CSV")
  String csv();

  @Message("Older")
  String older();

  @Message("Newest")
  String newest();

  @Message("Nothing was changed here.")
  String none();
}
