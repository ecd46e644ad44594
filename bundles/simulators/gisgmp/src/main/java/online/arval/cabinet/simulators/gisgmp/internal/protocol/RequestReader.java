package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.xml.XmlReader;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ExportCharges;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ExportQuittances;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.Head;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ImportPayments;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.Interval;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.Paging;

/** Reads requests, and refuses what the schemes do not allow. */
public final class RequestReader {
  private static final Pattern SENDER = Pattern.compile("[0-9a-fA-F]{6}");
  private static final Pattern ROLE = Pattern.compile("[0-9]{1,2}");
  private static final Pattern PAYER = Pattern.compile("[0-9A-ZА-Я]{22}");
  private static final Set<String> CHARGE_KINDS =
      Set.of(
          "CHARGE",
          "CHARGE-LIST-FULL",
          "CHARGE-OFFENSE",
          "CHARGESTATUS",
          "CHARGE-PRIOR",
          "CHARGE-PRIOR-LIST-FULL");
  private static final Set<String> QUITTANCE_KINDS =
      Set.of("QUITTANCE", "ALLQUITTANCE", "QUITTANCE-LIST-FULL");
  private static final int MOST = 100;

  private final Head head;
  private Optional<Paging> paging = Optional.empty();
  private String kind = "";
  private final List<String> payers = new ArrayList<>();
  private final List<String> uins = new ArrayList<>();
  private Optional<Interval> interval = Optional.empty();

  private RequestReader(XmlReader request) {
    Strict.dateTime(request, "timestamp");
    Strict.matching(request, "senderRole", ROLE);
    head = new Head(Strict.id(request, "Id"), Strict.matching(request, "senderIdentifier", SENDER));
  }

  /**
   * Reads the element at hand.
   *
   * @throws InvalidContentException when it is not as it should be
   */
  public static Request read(XmlReader request) {
    if (request.is(Names.PAYMENTS, "ImportPaymentsRequest")) {
      return payments(request);
    }
    RequestReader reader = new RequestReader(request);
    if (request.is(Names.CHARGES, "ExportChargesRequest")) {
      request.children(part -> reader.part(part, "ChargesExportConditions", CHARGE_KINDS));
      return reader.charges();
    }
    if (request.is(Names.QUITTANCES, "ExportQuittancesRequest")) {
      request.children(part -> reader.part(part, "QuittancesExportConditions", QUITTANCE_KINDS));
      return new ExportQuittances(reader.head, reader.paging(), reader.identifiers());
    }
    throw Strict.unexpected(request);
  }

  private Request charges() {
    if (kind.isEmpty() || payers.isEmpty() == uins.isEmpty() || payers.size() > MOST) {
      throw Strict.invalid("ChargesExportConditions");
    }
    return new ExportCharges(
        head,
        paging(),
        kind,
        List.copyOf(payers),
        uins.isEmpty() ? List.of() : identifiers(),
        interval);
  }

  private List<String> identifiers() {
    if (kind.isEmpty() || uins.isEmpty() || uins.size() > MOST) {
      throw Strict.invalid("ChargesConditions");
    }
    return List.copyOf(uins);
  }

  private Paging paging() {
    return paging.orElse(new Paging(1, MOST));
  }

  private void part(XmlReader part, String conditions, Set<String> kinds) {
    if (part.is(Names.COMMON, "Paging") && kind.isEmpty()) {
      paging =
          Optional.of(
              new Paging(
                  (int) Strict.number(part, "pageNumber", 1, 1_000_000),
                  (int) Strict.number(part, "pageLength", 1, MOST)));
    } else if (part.is(Names.CONDITIONS, conditions)) {
      kind = part.attribute("kind");
      if (!kinds.contains(kind)) {
        throw Strict.invalid(conditions + "/@kind");
      }
      part.children(this::condition);
    } else {
      throw Strict.unexpected(part);
    }
  }

  private void condition(XmlReader condition) {
    if (condition.is(Names.CONDITIONS, "ChargesConditions")) {
      condition.children(
          child -> {
            if (!child.is(Names.CONDITIONS, "SupplierBillID")) {
              throw Strict.unexpected(child);
            }
            uins.add(Strict.uin(child.text()));
          });
    } else if (condition.is(Names.CONDITIONS, "PayersConditions")) {
      condition.children(this::payer);
    } else {
      throw Strict.unexpected(condition);
    }
  }

  private void payer(XmlReader child) {
    if (child.is(Names.CONDITIONS, "PayerIdentifier") && interval.isEmpty()) {
      String identifier = child.text();
      if (!PAYER.matcher(identifier).matches()) {
        throw Strict.invalid("PayerIdentifier");
      }
      payers.add(identifier);
    } else if (child.is(Names.COMMON, "TimeInterval") && interval.isEmpty()) {
      Interval read =
          new Interval(Strict.dateTime(child, "startDate"), Strict.dateTime(child, "endDate"));
      if (read.from().isAfter(read.to())) {
        throw Strict.invalid("TimeInterval");
      }
      interval = Optional.of(read);
    } else {
      throw Strict.unexpected(child);
    }
  }

  private static Request payments(XmlReader request) {
    RequestReader reader = new RequestReader(request);
    List<Request.Payment> payments = new ArrayList<>();
    request.children(
        child -> {
          if (!child.is(Names.PACKAGE, "PaymentsPackage")) {
            throw Strict.unexpected(child);
          }
          child.children(payment -> payments.add(PaymentReader.read(payment)));
        });
    if (payments.isEmpty() || payments.size() > MOST) {
      throw Strict.invalid("PaymentsPackage");
    }
    return new ImportPayments(reader.head, List.copyOf(payments));
  }
}
