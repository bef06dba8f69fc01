package org.comity.service.dashboard.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What attributes are called; in Arabic in {@code messages/attribute_ar.properties}. An attribute
 * of a site's own is called by its name.
 */
@MessageBundle("attribute")
public interface AttributeMessages {

  /** In a word or two. */
  @Message(
      """
      {#switch name}{#case 'TOXICITY'}Toxic{#case 'SEVERE_TOXICITY'}Severely toxic\
      {#case 'INSULT'}Insulting{#case 'IDENTITY_ATTACK'}Attack on a group\
      {#case 'THREAT'}Threatening{#case 'PROFANITY'}Profane{#case 'INCIVILITY'}Uncivil\
      {#case 'LIKELY_TO_REJECT'}Likely to be rejected{#else}{name}{/switch}""")
  String title(String name);

  /** In a sentence. */
  @Message(
      """
      {#switch name}{#case 'TOXICITY'}Rude, disrespectful or unreasonable: likely to make people leave.\
      {#case 'SEVERE_TOXICITY'}Very hateful or aggressive.\
      {#case 'INSULT'}Inflammatory or negative towards a person.\
      {#case 'IDENTITY_ATTACK'}Hostile towards people because of a group they belong to.\
      {#case 'THREAT'}Intends or wishes pain, injury or violence.\
      {#case 'PROFANITY'}Swear words, curses, obscene language.\
      {#case 'INCIVILITY'}Name-calling, contempt, accusations of lying, vulgarity.\
      {#case 'LIKELY_TO_REJECT'}This site’s own moderators would reject it.\
      {#else}An attribute of this site.{/switch}""")
  String meaning(String name);

  /** A score as a count. */
  @Message(
      """
      Of 100 such comments {#if count < 1}fewer than 1{#else if count > 99}more than 99\
      {#else}about {count}{/if} would be {#switch name}{#case 'TOXICITY'}found toxic\
      {#case 'SEVERE_TOXICITY'}found severely toxic{#case 'INSULT'}found insulting\
      {#case 'IDENTITY_ATTACK'}found to attack a group{#case 'THREAT'}found threatening\
      {#case 'PROFANITY'}found profane{#case 'INCIVILITY'}found uncivil\
      {#case 'LIKELY_TO_REJECT'}rejected by this site’s moderators\
      {#else}labelled “{name}”{/switch}.""")
  String sentence(String name, int count);
}
