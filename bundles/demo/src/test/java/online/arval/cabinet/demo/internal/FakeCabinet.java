package online.arval.cabinet.demo.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.security.Users;

/** Fleet and users in memory; they remember only what is committed. */
final class FakeCabinet {
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  final Map<String, String> idsByExternalId = new ConcurrentHashMap<>();
  volatile Consumer<String> beforeCall = call -> {};
  private final Transactions transactions;

  FakeCabinet(Transactions transactions) {
    this.transactions = transactions;
  }

  FleetUpsert upsert() {
    return new FleetUpsert() {
      @Override
      public List<UpsertResult> companies(Caller caller, List<CompanyForm> rows) {
        return upserted(rows.stream().map(CompanyForm::externalId).toList());
      }

      @Override
      public List<UpsertResult> contracts(Caller caller, List<ContractRow> rows) {
        return upserted(rows.stream().map(row -> row.form().externalId()).toList());
      }

      @Override
      public List<UpsertResult> vehicles(Caller caller, List<VehicleRow> rows) {
        return upserted(rows.stream().map(row -> row.form().externalId()).toList());
      }

      @Override
      public List<UpsertResult> drivers(Caller caller, List<DriverRow> rows) {
        return upserted(rows.stream().map(row -> row.form().externalId()).toList());
      }
    };
  }

  private List<UpsertResult> upserted(List<String> externalIds) {
    List<UpsertResult> results = new ArrayList<>();
    for (String externalId : externalIds) {
      String id = idsByExternalId.computeIfAbsent(externalId, key -> Ids.next());
      results.add(
          new UpsertResult(
              results.size(),
              externalId,
              UpsertResult.Outcome.CREATED,
              Optional.of(id),
              List.of()));
    }
    return results;
  }

  Assignments assignments() {
    return recording(Assignments.class, "assign");
  }

  Vehicles vehicles() {
    return recording(Vehicles.class, "recordMileage");
  }

  Memberships memberships() {
    return recording(Memberships.class, "put");
  }

  Users users() {
    return fake(
        Users.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "findByLogin" -> Optional.empty();
              case "createHashed" -> created((Users.HashedUser) arguments[0]);
              case "putPartner" -> record("partner " + arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private Users.User created(Users.HashedUser user) {
    record("user " + user.login() + " " + user.role());
    return new Users.User(
        UserId.create(),
        user.login(),
        user.displayName(),
        user.role(),
        user.company(),
        true,
        Optional.empty());
  }

  private <T> T recording(Class<T> type, String only) {
    return fake(
        type,
        (proxy, method, arguments) -> {
          if (!method.getName().equals(only)) {
            throw new UnsupportedOperationException(method.getName());
          }
          StringBuilder call = new StringBuilder(only);
          for (int i = 1; i < arguments.length; i++) {
            call.append(' ').append(arguments[i]);
          }
          return record(call.toString());
        });
  }

  private Object record(String call) {
    beforeCall.accept(call);
    transactions.afterCommit(() -> calls.add(call));
    return null;
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
