/**
 * Discourse's webhooks: {@link org.comity.service.door.discourse.hook.EventResource} decides on the
 * posts of a {@link org.comity.service.door.discourse.hook.DiscourseEvent}, and deletes those that
 * Discourse has deleted.
 *
 * <p>Posts are public by then: what is decided is for the review queue, and for whoever acts on it
 * in Discourse. Nothing is written back from here, and no text is labelled for Discourse's
 * classifiers.
 */
@NullMarked
package org.comity.service.door.discourse.hook;

import org.jspecify.annotations.NullMarked;
