package org.comity.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page that a thread of comments stands under.
 *
 * @param url where it is published, if known
 * @param title its headline, if known
 * @param text its text without markup, if known
 * @param publishedAt when it was published, if known
 */
public record Article(
    @Nullable String url,
    @Nullable String title,
    @Nullable String text,
    @Nullable Instant publishedAt) {}
