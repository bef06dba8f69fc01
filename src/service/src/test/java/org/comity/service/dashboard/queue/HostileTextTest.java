package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that wants to be more than text, wherever a comment is shown. */
@QuarkusTest
class HostileTextTest {

  private static final String MARKUP =
      "</p></div><script>window.broken = 1</script><img src=x onerror='window.broken = 1'>"
          + "{{window.broken}} ${7*7} <style>body{display:none}</style> &lt;b&gt; {texts}";
  private static final String OVERRIDES =
      "start \u202E\u2066\u202Dturned\u202E\u202E\u202E never ended \u0007\u200Bend";
  private static final String UNBROKEN = "a".repeat(20_000);
  private static final String ZALGO = ("z" + "\u0300\u0301\u0489\u036F".repeat(40)).repeat(40);
  private static final String LINES = "line\n".repeat(500);

  @Inject People people;
  @Inject WaitingThread threads;

  static Stream<Arguments> texts() {
    return Stream.of(
            Arguments.of("markup", MARKUP),
            Arguments.of("overrides", OVERRIDES),
            Arguments.of("unbroken", UNBROKEN),
            Arguments.of("stacked", ZALGO),
            Arguments.of("lines", LINES))
        .flatMap(
            text ->
                Stream.of(Look.DESK, Look.ARABIC_PHONE)
                    .map(look -> Arguments.of(text.get()[0], look, text.get()[1])));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("texts")
  void isShownAsTextAndBreaksNothing(String name, Look look, String text) {
    Community community = threads.community();
    long parent = threads.comment(community, "parent", text);
    long id = threads.comment(community, "child", text, "parent");
    try (Desk desk = Desk.of(look, people.session(Role.LEAD))) {
      List<String> failures = new ArrayList<>();
      Page page = desk.open("/dashboard/comments/" + id);
      page.onPageError(failures::add);
      Locator shown = page.locator(".comment-text");
      assertThat(shown).isVisible();

      assertThat(page.evaluate("window.broken")).isNull();
      assertThat(failures).isEmpty();
      assertThat(read(shown)).isEqualTo(text.replace("\r", ""));
      assertThat(page.locator(".comment-text script, .comment-text img, .comment-text style"))
          .hasCount(0);
      assertThat(page.locator(".acts .approve")).isVisible();
      isInside(shown.boundingBox(), page.locator(".subject").boundingBox());
      Barriers.assertNone(page);
      assertThat(parent).isNotEqualTo(id);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "PHONE", "ARABIC_PHONE"})
  void aNameWithoutSpacesStaysInItsPlace(Look look) {
    Community community = threads.community();
    long id = threads.commentBy(community, "Samantha".repeat(18), "You are a stupid idiot.");
    try (Desk desk = Desk.of(look, people.session(Role.MODERATOR))) {
      Page page = desk.open("/dashboard/comments/" + id);
      assertThat(page.locator(".acts .approve")).isVisible();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      BoundingBox subject = page.locator(".subject").boundingBox();
      isInside(page.locator(".subject .by").boundingBox(), subject);
      isInside(subject, page.locator(".panel").boundingBox());
    }
  }

  /** The text as it can be read, with what stands for unseen characters turned back. */
  private static String read(Locator shown) {
    return String.valueOf(
        shown.evaluate(
            """
            text => [...text.querySelectorAll('p')].map(line => [...line.querySelectorAll('[data-begin]')]
              .map(piece => piece.classList.contains('unseen-character')
                ? ({RLO: '\\u202E', LRO: '\\u202D', LRI: '\\u2066', ZWSP: '\\u200B', 'U+0007': '\\u0007'})[piece.textContent]
                : piece.textContent).join('')).join('\\n')"""));
  }

  private static void isInside(BoundingBox inner, BoundingBox outer) {
    assertThat(inner.x).isGreaterThanOrEqualTo(outer.x - 1);
    assertThat(inner.x + inner.width).isLessThanOrEqualTo(outer.x + outer.width + 1);
  }
}
