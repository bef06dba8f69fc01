package org.comity.service.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, started once for all tests. Tests are left out, and say so, where
 * there is none.
 */
public final class Chromium {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** No sandbox within the sandbox of a build, and no request to anybody but us. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_MILLIS = 20_000;

  private static @Nullable Browser browser;

  private Chromium() {}

  /** How somebody looks at a page. */
  public enum Look {
    DESK(1280, 800, ColorScheme.LIGHT, "en-GB"),
    DESK_AT_NIGHT(1280, 800, ColorScheme.DARK, "en-GB"),
    PHONE(390, 844, ColorScheme.LIGHT, "en-GB"),
    ARABIC_DESK(1280, 800, ColorScheme.LIGHT, "ar-LB"),
    ARABIC_PHONE(390, 844, ColorScheme.DARK, "ar-LB");

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final String locale;

    Look(int width, int height, ColorScheme scheme, String locale) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
      this.locale = locale;
    }
  }

  /**
   * A window of its own at the application under test, with no cookie in it; whoever opens it
   * closes it.
   *
   * @param look how large, how light, in which language
   */
  public static BrowserContext open(Look look) {
    return open(look, "http://localhost:" + RestAssured.port);
  }

  /**
   * The same elsewhere.
   *
   * @param look how large, how light, in which language
   * @param url what paths are below
   */
  public static BrowserContext open(Look look, String url) {
    return open(options(look, url));
  }

  /**
   * A window at the application under test that runs no scripts.
   *
   * @param look how large, how light, in which language
   */
  public static BrowserContext openWithoutScripts(Look look) {
    return open(options(look, "http://localhost:" + RestAssured.port).setJavaScriptEnabled(false));
  }

  private static BrowserContext open(NewContextOptions options) {
    BrowserContext context = browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  private static NewContextOptions options(Look look, String url) {
    return new NewContextOptions()
        .setBaseURL(url)
        .setViewportSize(look.width, look.height)
        .setColorScheme(look.scheme)
        .setLocale(look.locale)
        .setTimezoneId("Asia/Beirut");
  }

  /** Keeps a picture of a page in the build's output. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  private static synchronized Browser browser() {
    Browser started = browser;
    if (started == null) {
      Optional<Path> program =
          PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
      Assumptions.assumeTrue(program.isPresent(), "left out: there is no Chromium on this machine");
      // Five seconds, as usual, are too few where a machine does much else.
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      started =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(program.orElseThrow())
                      .setChromiumSandbox(false)
                      .setArgs(FLAGS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      browser = started;
    }
    return started;
  }
}
