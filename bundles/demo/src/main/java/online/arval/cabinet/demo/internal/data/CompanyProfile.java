package online.arval.cabinet.demo.internal.data;

import java.util.List;
import online.arval.cabinet.fleet.api.CompanyForm;

/**
 * How big a demo company is and where it sits.
 *
 * @param key external id, prefix of the external ids of all it has
 * @param regions codes on its plates, the first one on its papers
 * @param seed makes its data the same at every first start
 */
public record CompanyProfile(
    String key,
    CompanyForm form,
    List<String> regions,
    int contracts,
    int vehicles,
    int drivers,
    int trucksPercent,
    long seed) {

  /** The three demo companies: big, middle, small. */
  public static List<CompanyProfile> all() {
    return List.of(
        new CompanyProfile(
            "demo-1",
            form("demo-1", "ООО «Балтийская логистика»", "780990101", "780101001", "119780099010"),
            List.of("78", "178", "198"),
            40,
            500,
            350,
            30,
            1),
        new CompanyProfile(
            "demo-2",
            form("demo-2", "АО «Уралмонтажсервис»", "660990202", "667101001", "116660099020"),
            List.of("66", "96", "196"),
            5,
            35,
            28,
            20,
            2),
        new CompanyProfile(
            "demo-3",
            form("demo-3", "ООО «Кофейный двор»", "770990303", "770401001", "121770099030"),
            List.of("77", "177", "797"),
            2,
            6,
            6,
            0,
            3));
  }

  private static CompanyForm form(String key, String name, String inn, String kpp, String ogrn) {
    return new CompanyForm(
        name, RegisterNumbers.inn(inn), kpp, RegisterNumbers.ogrn(ogrn), "ACTIVE", key);
  }
}
