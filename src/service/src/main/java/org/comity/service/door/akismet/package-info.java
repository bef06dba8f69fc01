/**
 * The wire contract of Akismet 1.1: {@link org.comity.service.door.akismet.AkismetResource} answers
 * {@code verify-key}, {@code comment-check}, {@code submit-spam} and {@code submit-ham}, so that
 * every blog and comment server that knows Akismet can ask Comity in its place.
 *
 * <p>A {@link org.comity.service.door.akismet.Form} reads what clients send, {@link
 * org.comity.service.door.akismet.CheckedComment} turns it into a comment, {@link
 * org.comity.service.door.akismet.Entrance} finds key and community. What to answer for a comment
 * is not decided here; that a held one is answered as spam is. What is too long to be judged is
 * answered as spam, too, since clients pass what they get an error for; what is no comment and has
 * no words, such as a signup, is answered as ham and not kept.
 *
 * @see <a href="https://akismet.com/developers/detailed-docs/">Akismet's description</a>
 */
@NullMarked
package org.comity.service.door.akismet;

import org.jspecify.annotations.NullMarked;
