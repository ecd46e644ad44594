package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.fines.api.registry.QuittanceBatch.Quittance;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage.RawQuittance;

/** Sums up the quittances of each charge: one for every payment, some of them revoked. */
public final class Quittances {
  private final Map<String, List<RawQuittance>> byUin = new LinkedHashMap<>();

  /** Takes those of a page. */
  public void add(RegistryPage page) {
    page.quittances().forEach(q -> byUin.computeIfAbsent(q.uin(), uin -> new ArrayList<>()).add(q));
  }

  /** One for each charge that has any. */
  public List<Quittance> sums() {
    return byUin.values().stream().map(Quittances::sum).toList();
  }

  private static Quittance sum(List<RawQuittance> ofOne) {
    List<RawQuittance> valid = ofOne.stream().filter(q -> !q.revoked()).toList();
    RawQuittance last = ofOne.stream().max(Comparator.comparing(RawQuittance::at)).orElseThrow();
    long paid = valid.stream().mapToLong(RawQuittance::paid).sum();
    // the balance of a revoked payment says nothing: then the sum of the others does
    long toPay = last.revoked() ? last.total() - paid : last.balance();
    return new Quittance(last.uin(), paid, Math.max(0, toPay), last.at());
  }
}
