package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.QuittanceBatch.Quittance;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String HEAD =
      "<r:ExportChargesResponse xmlns:r='"
          + GisGmp.EXPORT_CHARGES
          + "' xmlns:chg='"
          + GisGmp.CHARGE
          + "' xmlns:com='"
          + GisGmp.COMMON
          + "' hasMore='true' needReRequest='true'>";
  private static final String TAIL = "</r:ExportChargesResponse>";

  @Test
  void readsThePublishedSampleOfCharges() throws Exception {
    try (InputStream sample = sample("SExportChargesResponse")) {
      RegistryPage page = PageReader.read(XmlReader.of(sample));
      assertThat(page.hasMore()).isFalse();
      assertThat(page.charges()).hasSize(1);
      Charge charge = page.charges().get(0);
      assertThat(charge.uin()).isEqualTo("32117072411021588933");
      assertThat(charge.billDate()).isEqualTo("2020-09-30");
      assertThat(charge.totalKopecks()).isEqualTo(500_000);
      assertThat(charge.toPayKopecks()).isZero();
      assertThat(charge.payee())
          .isEqualTo(
              new Charge.PayeeAccount(
                  "ФГБУ «ФКП Росреестра» по г Москва",
                  "7705401341",
                  "770542151",
                  "03100643000000019500",
                  "024501901",
                  "32111301031016000130",
                  "45348000"));
      assertThat(charge.payer()).isEqualTo(new Charge.Payer("", "", "", ""));
      assertThat(charge.meaning()).isEqualTo(Charge.Meaning.NEW);
      assertThat(charge.changedAt()).isEqualTo("2020-09-30T09:06:30.313Z");
    }
  }

  @Test
  void readsThePublishedSampleOfQuittances() throws Exception {
    try (InputStream sample = sample("SExportQuittancesResponse")) {
      Quittances sums = new Quittances();
      sums.add(PageReader.read(XmlReader.of(sample)));
      assertThat(sums.sums())
          .containsExactly(
              new Quittance("32117072411021588933", 500_000, 0, "2021-07-30T11:35:56.284Z"));
    }
  }

  @Test
  void readsTheThreeKindsOfDiscount() {
    assertThat(discount("DiscountFixed", "12500")).isEqualTo(quoted("fixed", 12_500));
    assertThat(discount("DiscountSize", "50")).isEqualTo(quoted("percent", 50));
    assertThat(discount("DiscountSize", "25.00")).isEqualTo(quoted("percent", 25));
    assertThat(discount("DiscountSize", "12.5")).isEqualTo(quoted("multiplier", 875));
    assertThat(discount("MultiplierSize", "0.75")).isEqualTo(quoted("multiplier", 750));
    // not to be told exactly: then the schedule decides
    assertThat(discount("DiscountSize", "33.333")).isEqualTo(new Charge.Discount("", 0, ""));
    assertThat(discount("MultiplierSize", "1.5")).isEqualTo(new Charge.Discount("", 0, ""));
  }

  @Test
  void readsEveryMeaning() {
    for (Charge.Meaning meaning : Charge.Meaning.values()) {
      String status =
          "<com:ChangeStatusInfo><com:Meaning>%d</com:Meaning></com:ChangeStatusInfo>"
              .formatted(meaning.ordinal() + 1);
      assertThat(page(charge("", status)).charges().get(0).meaning()).isEqualTo(meaning);
    }
  }

  @Test
  void readsTheOffenceAndNoHostileLink() {
    Charge.Offence offence =
        page(charge(
                "",
                "<chg:AdditionalOffense offenseDate='2026-10-30T11:15:00+03:00' offensePlace='МКАД'"
                    + " legalAct='ст. 12.16 ч. 3.1 КоАП РФ' digitalLink='javascript:alert(1)'"
                    + " departmentName='ЦАФАП'/>"))
            .charges()
            .get(0)
            .offence();
    assertThat(offence)
        .isEqualTo(
            new Charge.Offence(
                "2026-10-30T08:15:00Z", "12.16 ч.3.1", "Штраф", "МКАД", "ЦАФАП", ""));
  }

  @Test
  void passesTheHeadOnAndRefusesTooMuch() {
    RegistryPage page = page(charge("", "").repeat(100));
    assertThat(page.hasMore()).isTrue();
    assertThat(page.again()).isTrue();
    assertThat(page.charges()).hasSize(100);
    assertThatThrownBy(() -> page(charge("", "").repeat(101)))
        .isInstanceOf(MalformedXmlException.class);
    assertThatThrownBy(() -> page("<r:ChargeInfo supplierBillID='1'/>"))
        .isInstanceOf(MalformedXmlException.class);
    assertThatThrownBy(() -> page(charge("", "").replace("50000", "500.00")))
        .isInstanceOf(MalformedXmlException.class);
  }

  @Test
  void aHundredThousandChargesLeaveNothingBehind() {
    byte[] page = (HEAD + charge("", "").repeat(100) + TAIL).getBytes(StandardCharsets.UTF_8);
    long read = read(page, 100);
    long before = usedBytes();
    read += read(page, 900);
    assertThat(read).isEqualTo(100_000);
    assertThat(usedBytes() - before).isLessThan(8L << 20);
  }

  private static long read(byte[] page, int times) {
    long charges = 0;
    for (int i = 0; i < times; i++) {
      charges += PageReader.read(XmlReader.of(new ByteArrayInputStream(page))).charges().size();
    }
    return charges;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Charge.Discount discount(String element, String value) {
    return page(charge(
            "",
            "<com:%s><com:Value>%s</com:Value><com:Expiry>2026-12-01</com:Expiry></com:%s>"
                .formatted(element, value, element)))
        .charges()
        .get(0)
        .discount();
  }

  private static Charge.Discount quoted(String kind, long value) {
    return new Charge.Discount(kind, value, "2026-12-01");
  }

  private static String charge(String attributes, String children) {
    return "<r:ChargeInfo supplierBillID='18817072416285972102' billDate='2026-11-01'"
        + " totalAmount='50000' purpose='Штраф' "
        + attributes
        + ">"
        + children
        + "</r:ChargeInfo>";
  }

  private static RegistryPage page(String content) {
    return PageReader.read(
        XmlReader.of(
            new ByteArrayInputStream((HEAD + content + TAIL).getBytes(StandardCharsets.UTF_8))));
  }

  private static InputStream sample(String name) {
    return PageReaderTest.class.getResourceAsStream("/samples/" + name + ".xml");
  }
}
