package org.comity.service.dashboard.session;

/** Which paths are the dashboard's. */
final class DashboardPaths {

  /** Of all of them. */
  static final String ROOT = "/dashboard";

  private DashboardPaths() {}

  /** Whether a path is under it; one with a parameter, such as {@code /dashboard;a=b}, is, too. */
  static boolean covers(String path) {
    return path.startsWith(ROOT)
        && (path.length() == ROOT.length() || "/;".indexOf(path.charAt(ROOT.length())) >= 0);
  }
}
