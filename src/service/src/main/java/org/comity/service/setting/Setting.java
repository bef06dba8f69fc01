package org.comity.service.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.score.Priors;

/** One setting: its names and what it accepts. */
enum Setting {
  HOST("comity.host", "a host name or an address, such as 127.0.0.1"),
  PORT("comity.port", "a whole number from 0 to 65535"),
  DATA_DIR("comity.data-dir", "the path of a folder"),
  BUNDLE("comity.bundle", "the path of a bundle's folder, or empty for the starter bundle"),
  PRIOR(
      "comity.prior",
      "attributes with the share of the site's comments that have them, above 0 and below 1, such"
          + " as TOXICITY=0.05,INSULT=0.03"),
  DATABASE_URL(
      "comity.database-url",
      "the JDBC address of a PostgreSQL database, such as jdbc:postgresql://localhost/comity, or"
          + " empty for an H2 file in the data folder"),
  DATABASE_USER("comity.database-user", "the name of a database user"),
  DATABASE_PASSWORD("comity.database-password", "the password of the database user"),
  PRIVATE_WEBHOOKS("comity.private-webhooks", "true or false"),
  OIDC_ISSUER(
      "comity.oidc-issuer",
      "the address of an OpenID provider, such as https://login.example.org/realms/desk"),
  OIDC_CLIENT_ID("comity.oidc-client-id", "what the OpenID provider calls Comity"),
  OIDC_CLIENT_SECRET("comity.oidc-client-secret", "the secret that the OpenID provider gave"),
  OIDC_ROLE_CLAIM("comity.oidc-role-claim", "the name of a claim, such as groups"),
  OIDC_ROLES(
      "comity.oidc-roles",
      "values of the claim with MODERATOR, LEAD, ADMINISTRATOR or AUDITOR, such as"
          + " comity-leads=LEAD,comity-mods=MODERATOR");

  private static final Pattern ADDRESS = Pattern.compile("[\\w.:%-]+");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s?#]+");
  private static final Pattern ROLE =
      Pattern.compile("[^=,]*[^=,\\s][^=,]*=\\s*(MODERATOR|LEAD|ADMINISTRATOR|AUDITOR)\\s*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");

  private final String property;
  private final String expected;

  Setting(String property, String expected) {
    this.property = property;
    this.expected = expected;
  }

  /**
   * The name in a properties file.
   *
   * @return such as {@code comity.data-dir}
   */
  String property() {
    return property;
  }

  /**
   * The name in the environment.
   *
   * @return such as {@code COMITY_DATA_DIR}
   */
  String variable() {
    return toVariable(property);
  }

  /**
   * What to set it to.
   *
   * @return ends the sentence "must be …"
   */
  String expected() {
    return expected;
  }

  /**
   * Whether a value has the right form.
   *
   * @param value as it was set; not empty
   * @return false if the service could not start with it
   */
  boolean accepts(String value) {
    return switch (this) {
      case HOST -> ADDRESS.matcher(value).matches();
      case PORT -> DIGITS.matcher(value).matches() && Integer.parseInt(value) <= 65_535;
      case DATA_DIR, BUNDLE -> isPath(value);
      case PRIOR -> isPriors(value);
      case DATABASE_URL -> value.startsWith("jdbc:postgresql:");
      case DATABASE_USER, DATABASE_PASSWORD -> true;
      case OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_CLAIM -> true;
      case OIDC_ISSUER -> WEB.matcher(value).matches();
      case OIDC_ROLES ->
          Arrays.stream(value.split(",", -1)).allMatch(it -> ROLE.matcher(it).matches());
      case PRIVATE_WEBHOOKS -> value.equals("true") || value.equals("false");
    };
  }

  /**
   * How MicroProfile Config looks a property up in the environment.
   *
   * @param property such as {@code comity.data-dir}
   * @return such as {@code COMITY_DATA_DIR}
   */
  static String toVariable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static boolean isPriors(String value) {
    try {
      return !Priors.parse(value).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPath(String value) {
    try {
      return !Path.of(value).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
