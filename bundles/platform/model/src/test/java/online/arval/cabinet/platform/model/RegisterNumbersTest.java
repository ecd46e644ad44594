package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers published by their holders, and the same with a mistake. */
class RegisterNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"7707083893", "7736050003", "500100732259", "77 07 083893"})
  void innOfKnownHolders(String inn) {
    assertThat(Inn.parse("inn", inn).value()).isEqualTo(inn.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "7707083894,invalid-check-digit",
    "500100732258,invalid-check-digit",
    "500100732269,invalid-check-digit",
    "0000000000,invalid-check-digit",
    "77070838931,invalid-inn",
    "'',invalid-inn",
    "77O7083893,invalid-inn"
  })
  void wrongInn(String inn, String code) {
    assertThat(codeOf(() -> Inn.parse("inn", inn))).isEqualTo(code);
  }

  @Test
  void ogrnAndOgrnip() {
    assertThat(Ogrn.parse("ogrn", "1027700132195").value()).isEqualTo("1027700132195");
    assertThat(codeOf(() -> Ogrn.parse("ogrn", "1027700132196"))).isEqualTo("invalid-check-digit");
    assertThat(codeOf(() -> Ogrn.parse("ogrn", "102770013219"))).isEqualTo("invalid-ogrn");
    assertThat(Ogrnip.parse("ogrnip", "304500116000157").value()).isEqualTo("304500116000157");
    assertThat(codeOf(() -> Ogrnip.parse("ogrnip", "304500116000158")))
        .isEqualTo("invalid-check-digit");
  }

  @Test
  void kpp() {
    assertThat(Kpp.parse("kpp", "773601001").value()).isEqualTo("773601001");
    assertThat(Kpp.parse("kpp", "7736АВ001").value()).isEqualTo("7736AB001");
    assertThat(codeOf(() -> Kpp.parse("kpp", "000001001"))).isEqualTo("invalid-kpp");
  }

  @Test
  void accountsFitTheirBankOnly() {
    Bic sberbank = Bic.parse("bic", "044525225");
    assertThat(BankAccount.parse("account", "30101810400000000225", sberbank).value()).hasSize(20);
    assertThat(codeOf(() -> BankAccount.parse("account", "30101810400000000226", sberbank)))
        .isEqualTo("invalid-check-digit");
    Bic other = Bic.parse("bic", "044525974");
    assertThat(BankAccount.parse("account", "30101810145250000974", other).bank()).isEqualTo(other);
    assertThat(codeOf(() -> BankAccount.parse("account", "4070281", other)))
        .isEqualTo("invalid-account");
    assertThat(codeOf(() -> Bic.parse("bic", "944525225"))).isEqualTo("invalid-bic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18817072416285972102",
        "18810177170712879661",
        "18810177180708116003",
        "32117072411021588933"
      })
  void publishedUins(String uin) {
    assertThat(Uin.parse("uin", uin).value()).isEqualTo(uin);
    char last = uin.charAt(19);
    String wrong = uin.substring(0, 19) + (char) (last == '9' ? '0' : last + 1);
    assertThat(codeOf(() -> Uin.parse("uin", wrong))).isEqualTo("invalid-check-digit");
  }

  @Test
  void aUinIsCompletedByItsCheckDigit() {
    assertThat(Uin.completing("1881707241628597210").value()).isEqualTo("18817072416285972102");
    assertThat(codeOf(() -> Uin.completing("188170"))).isEqualTo("invalid-uin");
  }

  @Test
  void lettersOfAUinCountWithTheirLookAlikes() {
    assertThat(Uin.checkDigit("АВЕКМНОРСТУХ0000000"))
        .isEqualTo(Uin.checkDigit("ABEKMHOPCTYX0000000"));
    assertThat(codeOf(() -> Uin.parse("uin", "Й8810177170712879661"))).isEqualTo("invalid-uin");
    assertThat(codeOf(() -> Uin.parse("uin", "0".repeat(20)))).isEqualTo("invalid-check-digit");
  }

  @ParameterizedTest
  @CsvSource({
    "a123bc 77,А123ВС77",
    "А001АА777,А001АА777",
    "мм000155,ММ000155",
    "1234 ав 77,1234АВ77",
    "ав 123 77,АВ12377"
  })
  void plates(String typed, String normal) {
    assertThat(PlateNumber.parse("plate", typed).value()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "А000АА77",
        "А123ВС000",
        "А123ВС00",
        "АВ123400",
        "1234АВ000",
        "АВ12300",
        "Б123ВС77",
        "А123ВС7",
        "А123ВС7777",
        "",
        "Z123BC77"
      })
  void wrongPlates(String typed) {
    assertThat(codeOf(() -> PlateNumber.parse("plate", typed))).isEqualTo("invalid-plate");
  }

  @Test
  void certificatesAndVins() {
    assertThat(RegistrationCertificate.parse("sts", "99 ab 123456").value())
        .isEqualTo("99АВ123456");
    assertThat(codeOf(() -> RegistrationCertificate.parse("sts", "99DD123456")))
        .isEqualTo("invalid-sts");
    assertThat(Vin.parse("vin", "хта21099043576543").value()).isEqualTo("XTA21099043576543");
    assertThat(codeOf(() -> Vin.parse("vin", "XTA2109904357654O"))).isEqualTo("invalid-vin");
  }

  private static String codeOf(ThrowingCallable call) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, call);
    assertThat(problem).isNotNull();
    assertThat(problem.errors()).hasSize(1);
    return problem.code();
  }
}
