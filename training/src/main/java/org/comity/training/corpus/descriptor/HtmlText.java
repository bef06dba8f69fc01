package org.comity.training.corpus.descriptor;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a comment that an export holds as HTML. Not a parser: comments hold little of it.
 */
final class HtmlText {

  private static final Pattern BREAK =
      Pattern.compile("<br\\s*/?>|</(p|div|li|blockquote)\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]+);");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlText() {}

  static String of(String html) {
    String lines = BREAK.matcher(html).replaceAll("\n");
    // Tags go before entities do: an escaped "&lt;b&gt;" is something that a reader wrote.
    String bare = TAG.matcher(lines).replaceAll("");
    return ENTITY
        .matcher(bare)
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(character(match)))
        .strip();
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, entity.group());
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }
}
