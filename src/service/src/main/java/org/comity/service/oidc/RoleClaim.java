package org.comity.service.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.service.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The claim that tells what somebody may do.
 *
 * @param name of the claim; where there is none of that name, a dot leads into an object
 * @param roles by what the claim may hold
 */
record RoleClaim(String name, Map<String, Role> roles) {

  /** Whoever has more than one role has the first of these. */
  private static final List<Role> ORDER =
      List.of(Role.ADMINISTRATOR, Role.LEAD, Role.MODERATOR, Role.AUDITOR);

  /** The roles as they are set, such as {@code comity-leads=LEAD,comity-mods=MODERATOR}. */
  static RoleClaim of(String name, String roles) {
    return new RoleClaim(
        name,
        Arrays.stream(roles.split(",", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    pair -> pair[0].strip(),
                    pair -> Role.valueOf(pair[1].strip()),
                    (first, second) -> first)));
  }

  /** Nothing if no value of the claim stands for a role. */
  Optional<Role> in(Map<String, Object> claims) {
    Object value = find(claims, name);
    Collection<?> held =
        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    return ORDER.stream()
        .filter(role -> held.stream().anyMatch(it -> it instanceof String && roles.get(it) == role))
        .findFirst();
  }

  private static @Nullable Object find(Map<?, ?> claims, String path) {
    int dot = path.indexOf('.');
    if (claims.containsKey(path) || dot < 0) {
      return claims.get(path);
    }
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, path.substring(dot + 1))
        : null;
  }
}
