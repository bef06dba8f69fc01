package org.comity.service.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns Comity's settings into those of the two data sources: PostgreSQL if an address is set, else
 * an H2 file in the data folder.
 */
public final class DatabaseConfig implements ConfigSourceFactory {

  /** Below application.properties (250), so that a test or an operator can still overrule it. */
  private static final int ORDINAL = 240;

  /**
   * H2 writes a commit to the file before it answers (WRITE_DELAY=0; by default up to half a second
   * later), so that a stored comment survives a killed process. The cache is in KiB.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";CACHE_SIZE=32768;DB_CLOSE_ON_EXIT=FALSE";

  /** For the service loader. */
  public DatabaseConfig() {}

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    String address = value(context, "comity.database-url");
    Map<String, String> derived = new HashMap<>();
    derived.put("quarkus.datasource.h2.active", String.valueOf(address.isEmpty()));
    derived.put("quarkus.datasource.postgresql.active", String.valueOf(!address.isEmpty()));
    if (address.isEmpty()) {
      Path folder = Path.of(value(context, "comity.data-dir")).toAbsolutePath().normalize();
      derived.put(
          "quarkus.datasource.h2.jdbc.url",
          "jdbc:h2:file:" + folder.resolve("comity") + H2_OPTIONS);
    } else {
      derived.put("quarkus.datasource.postgresql.jdbc.url", address);
      derived.put("quarkus.datasource.postgresql.username", value(context, "comity.database-user"));
      derived.put(
          "quarkus.datasource.postgresql.password", value(context, "comity.database-password"));
    }
    return List.of(new PropertiesConfigSource(derived, "Comity's database", ORDINAL));
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    String text = value == null ? null : value.getValue();
    return text == null ? "" : text;
  }
}
