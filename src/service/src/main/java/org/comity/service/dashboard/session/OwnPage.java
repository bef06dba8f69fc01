package org.comity.service.dashboard.session;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of the dashboard to go to after the login: never one of somebody else. */
public final class OwnPage {

  /** The first page. */
  public static final String HOME = "/dashboard";

  /** The page on which one logs in. */
  public static final String LOGIN = "/dashboard/login";

  /** Where a session is ended, by POST. */
  public static final String LOGOUT = "/dashboard/logout";

  /** The page on which one makes a password of one's own. */
  public static final String PASSWORD = "/dashboard/password";

  private static final int LONGEST = 2000;

  /** Printable ASCII without what browsers read as a slash, or as the end of an address. */
  private static final Pattern FORM = Pattern.compile("/dashboard([/?][!-~&&[^\\\\<>\"#]]*)?");

  private OwnPage() {}

  /**
   * A page that somebody asks to be led to.
   *
   * @param wanted as it came with the request
   * @return the first page if it is not one of the dashboard, or one that only has to do with the
   *     login itself
   */
  public static String of(String wanted) {
    boolean isOurs = wanted.length() <= LONGEST && FORM.matcher(wanted).matches();
    return isOurs && !wanted.startsWith(LOGIN) && !wanted.startsWith(LOGOUT) ? wanted : HOME;
  }

  /**
   * The page that somebody came from.
   *
   * @param referrer as the request has it (RFC 9110, 10.1.3); null if it has none
   * @return the first page if it is not known, or not one of the dashboard
   */
  public static String before(@Nullable String referrer) {
    if (referrer == null) {
      return HOME;
    }
    try {
      URI page = URI.create(referrer);
      String query = page.getRawQuery();
      return of(page.getRawPath() + (query == null ? "" : "?" + query));
    } catch (IllegalArgumentException e) {
      return HOME;
    }
  }

  /**
   * The login page that leads on.
   *
   * @param wanted as the request has it: path and query
   * @return path and query
   */
  public static String loginFor(String wanted) {
    String page = of(wanted);
    return page.equals(HOME)
        ? LOGIN
        : LOGIN + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }
}
