package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressClassTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
    "2001:db8:1:2::9, 20010db800010002::/64",
    "::ffff:192.0.2.1, 192.0.2.1",
    "fe80::1%eth0, fe80000000000000::/64",
    "no.address.example, local",
    "1234567, local",
    "999.1.1.1, local",
    "cafe, local",
    ", local"
  })
  void oneNetworkIsOneAddress(String address, String expected) {
    assertThat(AddressClass.of(address)).isEqualTo(expected);
  }
}
