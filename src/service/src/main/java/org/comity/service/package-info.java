/**
 * Comity's server: the {@link org.comity.service.Main} that checks the settings and starts Quarkus.
 *
 * <pre>
 * door.perspective   what used to be Google's Perspective API
 * door.rest          Comity's own API, version 1
door.openai        OpenAI's moderation endpoint
door.discourse     the classifiers that Discourse asks
  -> door          what doors have in common: refusals, examples
 * page               the start page
 *   -> scoring       the loaded model, measured, on the right thread
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
