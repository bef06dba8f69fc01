package org.comity.service.setting;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of Comity; defaults stand in {@code application.properties}. */
@ConfigMapping(prefix = "comity")
public interface Settings {

  /** The address to listen on; a loopback address unless set otherwise. */
  String host();

  /** The port to listen on; 0 picks a free one. */
  int port();

  /** Where Comity keeps what it stores; created at the start. */
  Path dataDir();

  /** The folder of the bundle to score with; the starter bundle if empty. */
  Optional<Path> bundle();

  /**
   * The shares of the site's comments that have an attribute, as {@link
   * org.comity.score.Priors#parse} reads them; those of training if empty.
   */
  Optional<String> prior();

  /** The JDBC address of a PostgreSQL database; an H2 file in the data folder if empty. */
  Optional<String> databaseUrl();

  /** The database user, where an address is set. */
  Optional<String> databaseUser();

  /** The database user's password, where an address is set. */
  Optional<String> databasePassword();

  /** Whether webhooks may be sent to this machine and to private networks; not unless set. */
  boolean privateWebhooks();

  /** The address of the OpenID provider that people log in with; only passwords if empty. */
  Optional<String> oidcIssuer();

  /** What the provider calls Comity, where one is set. */
  Optional<String> oidcClientId();

  /** The secret that the provider gave; a public client if empty. */
  Optional<String> oidcClientSecret();

  /** The claim of the ID token that tells the role; a dot leads into an object. */
  String oidcRoleClaim();

  /** Which values of the claim stand for which roles, such as {@code comity-leads=LEAD}. */
  Optional<String> oidcRoles();
}
