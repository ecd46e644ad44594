package online.arval.cabinet.demo.internal.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.FleetUpsert.ContractRow;

/**
 * A contract of the plan: one model, several vehicles, as lessors buy them.
 *
 * @param size how many vehicles are under it
 */
record ContractPlan(
    String key,
    String number,
    CarModel model,
    LocalDate start,
    LocalDate end,
    ContractStatus status,
    int size) {

  ContractRow row(String company) {
    long payment = (long) model.payment() * size;
    return new ContractRow(
        company,
        new ContractForm(
            number, start.toString(), end.toString(), Long.toString(payment), status.name(), key));
  }

  /**
   * The contracts of a company, together for all its vehicles; the last of several is still a
   * draft.
   */
  static List<ContractPlan> of(CompanyProfile company, LocalDate today, Random random) {
    List<ContractPlan> all = new ArrayList<>();
    int left = company.vehicles();
    for (int i = 0; i < company.contracts(); i++) {
      int size = i == company.contracts() - 1 ? left : share(left, company.contracts() - i, random);
      left -= size;
      all.add(one(company, i, size, today, random));
    }
    return all;
  }

  private static int share(int left, int contracts, Random random) {
    int mean = left / contracts;
    return Math.max(1, mean - mean / 3 + random.nextInt(Math.max(1, 2 * mean / 3 + 1)));
  }

  private static ContractPlan one(
      CompanyProfile company, int index, int size, LocalDate today, Random random) {
    ContractStatus status = status(company, index);
    int months = 36 + 12 * random.nextInt(2);
    LocalDate first = today.withDayOfMonth(1);
    LocalDate start =
        switch (status) {
          case DRAFT -> first.plusMonths(1);
          case COMPLETED -> first.minusMonths(months + 2);
          case ACTIVE, TERMINATED -> first.minusMonths(2 + random.nextInt(months - 6));
        };
    String number = "ЛД-%d/%04d".formatted(start.getYear(), 100 * (int) company.seed() + index + 1);
    return new ContractPlan(
        company.key() + "-c" + (index + 1),
        number,
        model(company, random),
        start,
        start.plusMonths(months).minusDays(1),
        status,
        size);
  }

  private static ContractStatus status(CompanyProfile company, int index) {
    boolean big = company.contracts() > 4;
    if (big && index == company.contracts() - 1) {
      return ContractStatus.DRAFT;
    }
    return big && index == 1 ? ContractStatus.COMPLETED : ContractStatus.ACTIVE;
  }

  private static CarModel model(CompanyProfile company, Random random) {
    boolean truck = random.nextInt(100) < company.trucksPercent();
    if (truck && random.nextInt(5) == 0) {
      return CarModel.TRAILER;
    }
    List<CarModel> models = truck ? CarModel.TRUCKS : CarModel.CARS;
    return models.get(random.nextInt(models.size()));
  }
}
