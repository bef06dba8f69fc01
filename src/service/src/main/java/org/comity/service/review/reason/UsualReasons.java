package org.comity.service.review.reason;

import java.util.List;
import org.comity.policy.ReasonCode;

/** What communities reject comments for that have not said so themselves. */
final class UsualReasons {

  static final List<RejectionReason> ALL =
      List.of(
          usual(
              "name-calling",
              "Name-calling or insult",
              "شتم أو إهانة",
              DsaCategory.CYBER_VIOLENCE,
              ReasonCode.ABUSIVE),
          usual(
              "group-attack",
              "Sectarian attack, or attack on a group",
              "هجوم طائفي أو على فئة من الناس",
              DsaCategory.ILLEGAL_OR_HARMFUL_SPEECH,
              ReasonCode.HATE_SPEECH),
          usual(
              "threat",
              "Threat or call to violence",
              "تهديد أو دعوة إلى العنف",
              DsaCategory.VIOLENCE,
              ReasonCode.ILLEGAL_CONTENT),
          usual(
              "joy-at-death",
              "Joy at death or suffering",
              "شماتة بالموت أو بالمعاناة",
              DsaCategory.ILLEGAL_OR_HARMFUL_SPEECH,
              ReasonCode.ABUSIVE),
          usual(
              "profanity",
              "Profanity",
              "ألفاظ نابية",
              DsaCategory.OTHER_VIOLATION_TC,
              ReasonCode.OFFENSIVE),
          usual(
              "false-accusation",
              "Accusation without evidence",
              "اتهام بلا دليل",
              DsaCategory.ILLEGAL_OR_HARMFUL_SPEECH,
              ReasonCode.MISINFORMATION),
          usual("spam", "Spam", "رسائل مزعجة", DsaCategory.SCAMS_AND_FRAUD, ReasonCode.SPAM),
          usual(
              "off-topic",
              "Off topic",
              "خارج الموضوع",
              DsaCategory.OTHER_VIOLATION_TC,
              ReasonCode.IRRELEVANT_CONTENT),
          usual("other", "Other", "سبب آخر", DsaCategory.OTHER_VIOLATION_TC, ReasonCode.OTHER));

  private UsualReasons() {}

  private static RejectionReason usual(
      String code, String title, String titleAr, DsaCategory category, ReasonCode kind) {
    return new RejectionReason(code, title, titleAr, category, kind, null);
  }
}
