package org.comity.training.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of people, and sentences in which any of them can stand.
 *
 * @param language BCP 47
 * @param terms the groups
 * @param neutral civil sentences with a place for a group: {@code {plural}}, {@code {adjective}} or
 *     {@code {group}}
 * @param offends sentences with such a place that attack the group
 * @param backgroundNeutral civil sentences about no group; may be empty
 * @param backgroundOffends sentences that attack, but no group; may be empty
 */
public record IdentitySuite(
    String language,
    List<Term> terms,
    List<String> neutral,
    List<String> offends,
    List<String> backgroundNeutral,
    List<String> backgroundOffends)
    implements Suite {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

  /** Checks that every group fits into every sentence, and copies the lists. */
  public IdentitySuite {
    Sentences.required(language, "\"language\"");
    terms = Sentences.required(terms, "terms");
    Sentences.required(neutral, "neutral");
    Sentences.required(offends, "offends");
    neutral = Sentences.optional(neutral, "neutral");
    offends = Sentences.optional(offends, "offends");
    backgroundNeutral = Sentences.optional(backgroundNeutral, "background_neutral");
    backgroundOffends = Sentences.optional(backgroundOffends, "background_offends");
    checkPlaces(neutral, "neutral", terms);
    checkPlaces(offends, "offends", terms);
    if (backgroundNeutral.isEmpty() != backgroundOffends.isEmpty()) {
      throw new IllegalArgumentException(
          "\"background_neutral\" and \"background_offends\" belong together: write both or none");
    }
    if (terms.size() == 1 && backgroundNeutral.isEmpty()) {
      throw new IllegalArgumentException("has one group and no background: add either");
    }
  }

  /**
   * A group of people.
   *
   * @param name how tables call it
   * @param plural what fills {@code {plural}}
   * @param adjective what fills {@code {adjective}}
   * @param group what fills {@code {group}}
   */
  public record Term(
      String name, @Nullable String plural, @Nullable String adjective, @Nullable String group) {

    /** Checks that there is a name. */
    public Term {
      Sentences.required(name, "\"name\"");
      plural = Sentences.ifGiven(plural);
      adjective = Sentences.ifGiven(adjective);
      group = Sentences.ifGiven(group);
    }

    private @Nullable String form(String place) {
      return switch (place) {
        case "plural" -> plural;
        case "adjective" -> adjective;
        case "group" -> group;
        default -> null;
      };
    }
  }

  /**
   * Sentences about a group.
   *
   * @param templates {@link #neutral()} or {@link #offends()}
   * @param term the group
   * @return one for each template, in order
   */
  public static List<String> about(List<String> templates, Term term) {
    return templates.stream()
        .map(template -> PLACE.matcher(template).replaceAll(place -> filling(place.group(1), term)))
        .toList();
  }

  @Override
  public String kind() {
    return "identity";
  }

  @Override
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Term term : terms) {
      texts.addAll(about(neutral, term));
      texts.addAll(about(offends, term));
    }
    texts.addAll(backgroundNeutral);
    texts.addAll(backgroundOffends);
    return texts;
  }

  private static String filling(String place, Term term) {
    return Matcher.quoteReplacement(Objects.requireNonNull(term.form(place), place));
  }

  private static void checkPlaces(List<String> templates, String key, List<Term> terms) {
    for (int at = 0; at < templates.size(); at++) {
      String where = "sentence " + (at + 1) + " of \"" + key + "\"";
      List<String> places =
          PLACE.matcher(templates.get(at)).results().map(place -> place.group(1)).toList();
      if (places.isEmpty()) {
        throw new IllegalArgumentException(where + " has no place for a group: write {plural}");
      }
      checkForms(places, where, terms);
    }
  }

  private static void checkForms(List<String> places, String where, List<Term> terms) {
    for (String place : places) {
      Stream<Term> without = terms.stream().filter(term -> term.form(place) == null);
      without
          .findFirst()
          .ifPresent(
              term -> {
                throw new IllegalArgumentException(
                    where + " asks for {" + place + "}, which " + term.name() + " lacks: add it");
              });
    }
  }
}
