/**
 * The start page: {@link org.comity.service.page.StartPage} renders it from a template, {@link
 * org.comity.service.page.AttributeWords} are what it says of an attribute, {@link
 * org.comity.service.page.LanguageThreads} the threads of one language.
 *
 * <p>The page scores through the public API, from the browser: no comment passes through here.
 */
@NullMarked
package org.comity.service.page;

import org.jspecify.annotations.NullMarked;
