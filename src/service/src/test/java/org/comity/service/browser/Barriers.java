package org.comity.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps somebody from using a page, as far as a program can find it. */
public final class Barriers {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Barriers() {}

  /** Fails with the rules that a page breaks, and where. */
  public static void assertNone(Page page) {
    List<Rule> found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(found.stream().map(Barriers::sentence).toList()).as(page.url()).isEmpty();
    assertThat(isWiderThanTheWindow(page)).as("scrolls sideways: %s", page.url()).isFalse();
  }

  private static boolean isWiderThanTheWindow(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  private static String sentence(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " at "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
  }
}
