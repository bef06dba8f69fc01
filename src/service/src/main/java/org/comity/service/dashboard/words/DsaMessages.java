package org.comity.service.dashboard.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the categories of the Digital Services Act are called; in Arabic in {@code
 * messages/dsa_ar.properties}.
 */
@MessageBundle("dsa")
public interface DsaMessages {

  /** A category by its name, without the prefix that all have. */
  @Message(
      """
      {#switch name}{#case 'ANIMAL_WELFARE'}Animal welfare\
      {#case 'CONSUMER_INFORMATION'}Consumer information\
      {#case 'CYBER_VIOLENCE'}Cyber violence\
      {#case 'CYBER_VIOLENCE_AGAINST_WOMEN'}Cyber violence against women\
      {#case 'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS'}Data protection and privacy\
      {#case 'ILLEGAL_OR_HARMFUL_SPEECH'}Illegal or harmful speech\
      {#case 'INTELLECTUAL_PROPERTY_INFRINGEMENTS'}Intellectual property\
      {#case 'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS'}Civic discourse or elections\
      {#case 'NOT_SPECIFIED_NOTICE'}A notice that did not say\
      {#case 'OTHER_VIOLATION_TC'}Against the site’s terms alone\
      {#case 'PROTECTION_OF_MINORS'}Protection of minors\
      {#case 'RISK_FOR_PUBLIC_SECURITY'}Public security\
      {#case 'SCAMS_AND_FRAUD'}Scams and fraud{#case 'SELF_HARM'}Self-harm\
      {#case 'UNSAFE_AND_PROHIBITED_PRODUCTS'}Unsafe or prohibited products\
      {#case 'VIOLENCE'}Violence{#else}{name}{/switch}""")
  String category(String name);
}
