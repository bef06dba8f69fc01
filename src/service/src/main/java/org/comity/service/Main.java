package org.comity.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.comity.service.setting.SettingCheck;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, or says in one sentence which setting stands in the way. */
@QuarkusMain
public final class Main {

  private Main() {}

  /**
   * Checks the settings, then runs until stopped. Exits with status 1 if a setting is unknown or
   * wrong.
   *
   * @param arguments passed on to Quarkus
   */
  public static void main(String... arguments) {
    Optional<String> fault =
        SettingCheck.firstFault(ConfigProvider.getConfig(), System.getenv().keySet());
    if (fault.isPresent()) {
      // Logging is configured by the settings, so it is not there yet.
      System.err.println(fault.get());
      System.exit(1);
    }
    Quarkus.run(arguments);
  }
}
