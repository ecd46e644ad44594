package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {
  private final CompanyId own = CompanyId.create();
  private final CompanyId other = CompanyId.create();

  @ParameterizedTest
  @EnumSource(Role.class)
  void peopleOfAClientHaveACompanyAndOthersHaveNone(Role role) {
    UserId id = UserId.create();
    CompanyId wrong = role.ofClient() ? null : own;
    assertThatThrownBy(() -> new Caller.Person(id, "login", role, wrong))
        .isInstanceOf(IllegalArgumentException.class);
    Caller right = new Caller.Person(id, "login", role, role.ofClient() ? own : null);
    assertThat(right.sees(own)).isTrue();
    assertThat(right.sees(other)).isEqualTo(role.ofLessor());
    assertThat(right.is(role)).isTrue();
    assertThat(right.hasScope("fleet:read")).isFalse();
    assertThat(right.principal()).isEqualTo("user:" + id);
  }

  @Test
  void aPartnerMayWhatItsScopesSay() {
    Caller partner = new Caller.Partner("erp", own, Set.of("fleet:read"));
    assertThat(partner.hasScope("fleet:read")).isTrue();
    assertThat(partner.hasScope("fleet:write")).isFalse();
    assertThat(partner.sees(other)).isFalse();
    assertThat(new Caller.Partner("erp", null, Set.of()).sees(other)).isTrue();
    assertThat(partner.is(Role.values())).isFalse();
  }

  @Test
  void theSystemMayEverything() {
    Caller system = new Caller.Internal("timer");
    assertThat(system.hasScope("anything")).isTrue();
    assertThat(system.sees(other)).isTrue();
    assertThat(system.principal()).isEqualTo("system:timer");
  }
}
