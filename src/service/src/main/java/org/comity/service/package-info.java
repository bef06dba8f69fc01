/**
 * Comity's server: the {@link org.comity.service.Main} that checks the settings and starts Quarkus.
 *
 * <pre>
 * door.perspective   what used to be Google's Perspective API
 * door.rest          Comity's own API, version 1
 * door.openai        OpenAI's moderation endpoint
 * door.discourse     the classifiers that Discourse asks, and its webhooks
 * door.akismet       Akismet's REST API
 * door.waline        the webhook of the comment server Waline
 * door.coral         Coral's external moderation phase
 * door.webhook       webhooks of any site that signs as Standard Webhooks says
 *   -> door          what doors have in common: refusals, examples
 * page               the start page
 *   -> moderation    a comment's way to a decision, and what people say of it later
 *      -> scoring    the loaded model, measured, on the right thread
 *      -> policy     which version of which policy a community goes by
 *      -> decision   the log of decisions; comment, label, appeal: what is kept of comments
 *      -> report     what readers say of comments
 *   -> review        what a moderator does with a comment, and is shown of it
 *   -> replay        what would have been decided, by another policy or again
 *   -> export        a community's data on its way out
 *   -> erasure       people who are forgotten; retention: comments that grow old
 *   -> outbox        what programs of others are told; promotion: that a new bundle decides
 *   -> inbox         what is sent again, and done once
 *   -> signature     requests that are signed, and with which secrets
 *   -> markup        words out of HTML
 *   -> key           programs that may come in, and how often; account: people
 *   -> community     sites and sections
 *      -> audit      who changed what
 *      -> store      the database: H2 or PostgreSQL
 *   -> sample        the threads that the start page shows
 *   -> json          strict reading; faults told by position, never by content
 * setting            what an operator can set; checked before anything starts
 * health             whether the model is loaded
 * </pre>
 *
 * <p>A door converts and delegates, and sees no other door. Nothing here trains, and nothing writes
 * a comment's text to a log, a metric or an exception.
 */
@NullMarked
package org.comity.service;

import org.jspecify.annotations.NullMarked;
