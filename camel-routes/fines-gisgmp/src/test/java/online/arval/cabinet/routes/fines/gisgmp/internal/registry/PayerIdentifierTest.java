package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import online.arval.cabinet.fines.api.registry.Charge.Payer;
import org.junit.jupiter.api.Test;

class PayerIdentifierTest {
  @Property
  void aCertificateComesBack(@ForAll("certificates") String sts) {
    String identifier = PayerIdentifier.ofCertificate(sts);
    assertThat(identifier).hasSize(22).startsWith("124");
    assertThat(PayerIdentifier.payer(identifier)).isEqualTo(new Payer(sts, "", "", ""));
  }

  @Property
  void anOrganisationComesBack(@ForAll("inns") String inn, @ForAll("kpps") String kpp) {
    String identifier = PayerIdentifier.ofOrganisation(inn, kpp);
    assertThat(identifier).hasSize(22);
    assertThat(PayerIdentifier.payer(identifier)).isEqualTo(new Payer("", "", inn, kpp));
  }

  @Property
  void anythingElseIsNobodyWeKnow(@ForAll String text) {
    Payer payer = PayerIdentifier.payer(text);
    assertThat(text.length() == 22 || payer.equals(new Payer("", "", "", ""))).isTrue();
  }

  @Test
  void refusesOtherLengths() {
    assertThatThrownBy(() -> PayerIdentifier.ofCertificate("123"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PayerIdentifier.ofOrganisation("7707083893", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> certificates() {
    return Arbitraries.strings().withChars("0123456789АВЕКМНОРСТУХ").ofLength(10);
  }

  @Provide
  Arbitrary<String> inns() {
    return Arbitraries.strings().numeric().ofLength(10);
  }

  @Provide
  Arbitrary<String> kpps() {
    return Arbitraries.strings().numeric().ofLength(9);
  }
}
