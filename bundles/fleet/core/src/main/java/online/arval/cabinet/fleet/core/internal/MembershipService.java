package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Membership;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredMembership;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Memberships} on the fleet's tables. */
@Component
public final class MembershipService implements Memberships {
  private final FleetDatabase database;
  private final FleetJournal journal;
  private final Time time;

  @Activate
  public MembershipService(
      @Reference FleetDatabase database, @Reference FleetJournal journal, @Reference Time time) {
    this.database = database;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public Membership put(Caller caller, UserId user, CompanyId company, Optional<DriverId> driver) {
    Access.requireWrite(caller, Thing.DRIVER, company);
    return database.tx(
        em -> {
          CompanyViews.requireExists(em, company);
          StoredMembership present = em.find(StoredMembership.class, user.value());
          requireOwn(caller, present);
          driver.ifPresent(id -> requireLinkable(em, company, user, id));
          Membership wanted = new Membership(user, company, driver);
          if (present == null) {
            em.persist(new StoredMembership(wanted, time.now()));
          } else if (!present.view().equals(wanted)) {
            present.apply(wanted, time.now());
          } else {
            return wanted;
          }
          em.flush();
          record(caller, "put", wanted);
          return wanted;
        });
  }

  @Override
  public Optional<Membership> find(Caller caller, UserId user) {
    boolean self = caller instanceof Caller.Person person && person.id().equals(user);
    if (!self) {
      requireReader(caller);
    }
    return database
        .read(em -> Optional.ofNullable(em.find(StoredMembership.class, user.value())))
        .map(StoredMembership::view)
        .filter(membership -> self || caller.sees(membership.companyId()));
  }

  @Override
  public List<Membership> ofCompany(Caller caller, CompanyId company) {
    if (!caller.sees(company)) {
      throw ProblemException.notFound("company");
    }
    requireReader(caller);
    return database.read(
        em ->
            em
                .createQuery(
                    "select m from StoredMembership m where m.companyId = :company order by m.userId",
                    StoredMembership.class)
                .setParameter("company", company.value())
                .getResultList()
                .stream()
                .map(StoredMembership::view)
                .toList());
  }

  @Override
  public void remove(Caller caller, UserId user) {
    Access.requireWriteAnywhere(caller, Thing.DRIVER);
    database.tx(
        em -> {
          StoredMembership present = em.find(StoredMembership.class, user.value());
          if (present != null && caller.sees(present.view().companyId())) {
            em.remove(present);
            record(caller, "removed", present.view());
          }
          return null;
        });
  }

  /** Memberships name people: drivers see only their own. */
  private static void requireReader(Caller caller) {
    Access.seen(caller, Thing.DRIVER);
    if (caller.is(Role.DRIVER)) {
      throw ProblemException.forbidden("Your role may not see this.");
    }
  }

  /** Fleet managers may not draw in people who are not of their company already. */
  private static void requireOwn(Caller caller, StoredMembership presentOrNull) {
    boolean own = presentOrNull != null && caller.sees(presentOrNull.view().companyId());
    if (!Access.ofLessor(caller) && !own) {
      throw ProblemException.notFound("user");
    }
  }

  private static void requireLinkable(
      EntityManager em, CompanyId company, UserId user, DriverId id) {
    StoredDriver driver = em.find(StoredDriver.class, id.value());
    if (driver == null || !driver.company().equals(company)) {
      throw ProblemException.invalid(
          "driverId", "unknown-driver", "must be a driver of the same company");
    }
    Long others =
        em.createQuery(
                "select count(m) from StoredMembership m where m.driverId = :driver and m.userId <> :user",
                Long.class)
            .setParameter("driver", id.value())
            .setParameter("user", user.value())
            .getSingleResult();
    if (others > 0) {
      throw ProblemException.conflict("driver-linked", "The driver already has another sign-in.");
    }
  }

  private void record(Caller caller, String verb, Membership membership) {
    journal.record(
        caller,
        "membership",
        verb,
        membership.userId().value(),
        membership.companyId(),
        Map.of("driver", membership.driverId().map(DriverId::value).orElse("")));
  }
}
