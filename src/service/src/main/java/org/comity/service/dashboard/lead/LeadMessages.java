package org.comity.service.dashboard.lead;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the bar of the lead's rooms says; in Arabic in {@code messages/lead_ar.properties}. */
@MessageBundle("lead")
public interface LeadMessages {

  /** What a page is called. */
  @Message(
      """
      {#when page}{#is POLICY}Policy{#is SIMULATOR}Simulator{#is REASONS}Reasons\
      {#is TEAM}Team{#is PROMOTIONS}Promotions{#is SHADOW}In the shadow{/when}""")
  String page(LeadPage page);

  /** Names the navigation. */
  @Message("{#when page}{#is in PROMOTIONS SHADOW}What scores{#else}About the policy{/when}")
  String pages(LeadPage page);

  /** Whose. */
  @Message("Community")
  String community();

  /** Changes to another one. */
  @Message("Show")
  String show();

  /** What auditors are told. */
  @Message("You can read all of this and change nothing.")
  String readOnly();
}
