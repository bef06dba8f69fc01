/** Pages in a real browser: {@link org.comity.service.browser.Chromium} and what is asked of it. */
package org.comity.service.browser;
