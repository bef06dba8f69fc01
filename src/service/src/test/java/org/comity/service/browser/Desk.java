package org.comity.service.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.util.List;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.dashboard.People;

/** Somebody before the dashboard: a window of their own, in which they have logged in. */
public final class Desk implements AutoCloseable {

  private final BrowserContext window;

  private Desk(BrowserContext window) {
    this.window = window;
  }

  /**
   * Sits somebody down.
   *
   * @param look how large, how light, in which language
   * @param session the value of their cookie, as {@link People#session} gives it
   */
  public static Desk of(Look look, String session) {
    return in(Chromium.open(look), session);
  }

  /**
   * The same for somebody whose browser runs no scripts.
   *
   * @param look how large, how light, in which language
   * @param session the value of their cookie
   */
  public static Desk withoutScripts(Look look, String session) {
    return in(Chromium.openWithoutScripts(look), session);
  }

  private static Desk in(BrowserContext window, String session) {
    window.addCookies(
        List.of(new Cookie(People.COOKIE, session).setUrl("http://localhost:" + RestAssured.port)));
    return new Desk(window);
  }

  /** Opens a page. */
  public Page open(String path) {
    Page page = window.newPage();
    page.navigate(path);
    return page;
  }

  @Override
  public void close() {
    window.close();
  }
}
