package org.comity.service.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.comity.service.account.Account;
import org.comity.service.account.Accounts;
import org.comity.service.account.Passwords;
import org.comity.service.account.Role;
import org.comity.service.account.preference.Tours;

/** People for tests: each of them is new, and logs in as a browser does. */
@Singleton
public final class People {

  /** The password of all of them. */
  public static final String PASSWORD = "a password of my own";

  /** The name of the cookie that holds a session. */
  public static final String COOKIE = "comity-session";

  private static final String FIRST = "somebody made this one";

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject Tours tours;

  /** Somebody whose password is their own, and who has been shown around. */
  public Account make(Role role) {
    Account made = newcomer(role);
    tours.see(made.id());
    return made;
  }

  /** Somebody whose password is their own, and who sees the queue for the first time. */
  public Account newcomer(Role role) {
    Account made = makeNew(role, FIRST);
    return passwords.change(made.id(), FIRST, PASSWORD);
  }

  /** Somebody who must change their password. */
  public Account makeNew(Role role, String password) {
    return accounts.create("test-" + UUID.randomUUID(), role, password, "user:0");
  }

  /** The value of the cookie of somebody who logs in now. */
  public static String logIn(String name, String password) {
    return fromHere()
        .formParams("name", name, "password", password)
        .post("/dashboard/login")
        .cookie(COOKIE);
  }

  /** Somebody new who has logged in: the value of their cookie. */
  public String session(Role role) {
    return logIn(make(role).name(), PASSWORD);
  }

  /** A request that a page of ours makes; redirects are not followed. */
  public static RequestSpecification fromHere() {
    return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
  }

  /** Looks at a page; redirects are not followed. */
  public static Response get(String path, String session) {
    return given().redirects().follow(false).cookie(COOKIE, session).get(path);
  }
}
