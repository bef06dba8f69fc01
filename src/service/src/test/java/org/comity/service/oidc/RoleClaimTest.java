package org.comity.service.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comity.service.account.Role;
import org.junit.jupiter.api.Test;

class RoleClaimTest {

  private static final String ROLES = "staff=MODERATOR, desk leads = LEAD,boss=ADMINISTRATOR";

  @Test
  void isTheHighestRoleOfThoseThatTheClaimHolds() {
    RoleClaim claim = RoleClaim.of("groups", ROLES);
    assertThat(claim.in(Map.of("groups", List.of("staff", "desk leads")))).hasValue(Role.LEAD);
    assertThat(claim.in(Map.of("groups", List.of("boss", "staff")))).hasValue(Role.ADMINISTRATOR);
    assertThat(claim.in(Map.of("groups", "staff"))).hasValue(Role.MODERATOR);
  }

  @Test
  void isNoneWhereTheClaimSaysNothingOfIt() {
    RoleClaim claim = RoleClaim.of("groups", ROLES);
    assertThat(claim.in(Map.of())).isEmpty();
    assertThat(claim.in(Map.of("groups", List.of("Staff", 7, Map.of())))).isEmpty();
    assertThat(claim.in(Map.of("groups", "staff,boss", "roles", "boss"))).isEmpty();
  }

  @Test
  void aDotLeadsIntoAnObject() {
    RoleClaim claim = RoleClaim.of("realm_access.roles", ROLES);
    assertThat(claim.in(Map.of("realm_access", Map.of("roles", List.of("boss")))))
        .hasValue(Role.ADMINISTRATOR);
    assertThat(claim.in(Map.of("realm_access.roles", "staff"))).hasValue(Role.MODERATOR);
    assertThat(claim.in(Map.of("realm_access", "roles"))).isEmpty();
  }
}
