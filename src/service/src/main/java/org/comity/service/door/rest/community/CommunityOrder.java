package org.comity.service.door.rest.community;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A community to make, or what to change of one.
 *
 * @param name names it in paths; only for a new one
 * @param title for people
 * @param language what a short comment that leaves a doubt is taken for
 * @param keepsScored whether comments that came only to be scored are kept
 * @param retentionDays a number, or JSON's null for ever, which is not the same as a missing one
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "CommunityOrder", description = "What is missing stays as it is.")
record CommunityOrder(
    @Schema(
            description =
                "Names it in paths: 1 to 100 of A-Z, a-z, 0-9 and . _ : -; never changed.")
        @Nullable String name,
    @Schema(description = "For people; 1 to 200 characters.") @Nullable String title,
    @Schema(description = "What a short comment that leaves a doubt is taken for (BCP 47).")
        @Nullable String language,
    @Schema(description = "Whether comments that came only to be scored are kept.")
        @Nullable Boolean keepsScored,
    @Schema(
            description = "After how many days comments are deleted, 1 to 36,500; null for never.",
            type = SchemaType.INTEGER,
            implementation = Integer.class,
            nullable = true)
        @Nullable JsonNode retentionDays) {

  private static final int MAX_TITLE = 200;
  private static final int MAX_TAG = 35;
  private static final int MAX_DAYS = 36_500;

  /** The name of a new one. */
  String newName() {
    String given = Given.required("name", name);
    if (!Community.isName(given)) {
      throw new ProblemException(
          Problem.invalid("name", "1 to 100 letters, digits, dots, colons, underscores, hyphens"));
    }
    return given;
  }

  /** The settings of a new one, in a language that the model reads. */
  CommunitySettings settings(Set<String> languages) {
    return new CommunitySettings(
        Given.words("title", title, MAX_TITLE),
        language == null ? "en" : tag(language, languages),
        keepsScored != null && keepsScored,
        retentionDays == null ? null : days(retentionDays));
  }

  /** The settings of one that is there, changed where something is given. */
  CommunitySettings settings(Community now, Set<String> languages) {
    if (name != null && !name.equals(now.name())) {
      throw new ProblemException(
          Problem.invalid("name", "left out, as paths and keys name the community by it"));
    }
    return new CommunitySettings(
        title == null ? now.title() : Given.words("title", title, MAX_TITLE),
        language == null ? now.language() : tag(language, languages),
        keepsScored == null ? now.keepsScored() : keepsScored,
        retentionDays == null ? now.retentionDays() : days(retentionDays));
  }

  /** In any other language every comment that leaves a doubt would be left to people. */
  private static String tag(String language, Set<String> languages) {
    Locale locale = Locale.forLanguageTag(language);
    String tag = locale.toLanguageTag();
    if (!languages.contains(locale.getLanguage()) || tag.length() > MAX_TAG) {
      String read = languages.stream().sorted().collect(Collectors.joining(", "));
      throw new ProblemException(
          Problem.invalid(
              "language",
              "a language tag (BCP 47) of what the model reads ("
                  + read
                  + "), with a region or not, such as ar-LB"));
    }
    return tag;
  }

  private static @Nullable Integer days(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    int days = value.isInt() ? value.intValue() : 0;
    if (days < 1 || days > MAX_DAYS) {
      throw new ProblemException(
          Problem.invalid(
              "retention_days", "a whole number from 1 to " + MAX_DAYS + ", or null for ever"));
    }
    return days;
  }
}
