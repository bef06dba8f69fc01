/**
 * The text of a news page with its readers' comments: {@link
 * org.comity.training.corpus.page.SavedPage} finds the comments and who answers whom, {@link
 * org.comity.training.corpus.page.PageArticle} the article above them.
 *
 * <p>Reads text as a browser saves it, not HTML, and holds one page at a time.
 */
@NullMarked
package org.comity.training.corpus.page;

import org.jspecify.annotations.NullMarked;
