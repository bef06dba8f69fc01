package org.comity.service.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTest {

  @Test
  void rendersTablesBelowTheHeadingsOfThePage() {
    String html =
        Card.html("---\nlicense: x\n---\n\n# starter\n\n| a | n |\n|---|---:|\n| b | 1 |\n");
    assertThat(html).startsWith("<h3>starter</h3>").contains("<table class=\"figures\">");
    assertThat(html).contains("<td class=\"number\">1</td>");
    assertThat(html).doesNotContain("license").doesNotContain("align").doesNotContain("style");
  }

  @Test
  void runsNothing() {
    String html =
        Card.html("<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=y>\n");
    assertThat(html).doesNotContain("<script").doesNotContain("<img");
    assertThat(html).doesNotContain("href=\"javascript");
  }
}
