package org.comity.service.setting;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says once, at the start, where the service listens and who can reach it. */
@Singleton
public final class ListeningReport {

  private static final Logger LOG = Logger.getLogger(ListeningReport.class);

  private final String host;
  private final HttpServer server;
  private final List<StartNotice> notices;

  /** The host is Quarkus' own setting: whatever has set it last is what is listened on. */
  @Inject
  ListeningReport(
      @ConfigProperty(name = "quarkus.http.host") String host,
      HttpServer server,
      @All List<StartNotice> notices) {
    this.host = host;
    this.server = server;
    this.notices = List.copyOf(notices);
  }

  void say(@ObservesAsync HttpServerStart event) {
    String url = "http://" + address(host) + ":" + server.getPort() + "/";
    LOG.infof(
        "Comity listens on %s%s",
        url, isLoopback(host) ? " and on loopback only; COMITY_HOST opens it." : "");
    notices.forEach(notice -> notice.at(url).ifPresent(LOG::info));
  }

  /** As it stands in a URL: a version 6 address needs brackets. */
  private static String address(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** An unknown name counts as open to others: the warning is the safe side. */
  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
