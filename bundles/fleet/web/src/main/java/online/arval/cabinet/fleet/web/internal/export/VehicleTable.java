package online.arval.cabinet.fleet.web.internal.export;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Vehicle;

/** The columns of an exported list of vehicles; English headers are the names an import knows. */
public final class VehicleTable {
  private static final List<String> ENGLISH =
      List.of(
          "plate",
          "vin",
          "sts",
          "brand",
          "model",
          "year",
          "color",
          "category",
          "status",
          "contract",
          "contractEnd",
          "driver",
          "mileageKm",
          "mileageAt",
          "externalId");
  private static final List<String> RUSSIAN =
      List.of(
          "Госномер",
          "VIN",
          "СТС",
          "Марка",
          "Модель",
          "Год",
          "Цвет",
          "Категория",
          "Статус",
          "Договор",
          "Окончание договора",
          "Водитель",
          "Пробег, км",
          "Дата пробега",
          "Внешний код");

  private VehicleTable() {}

  /** The header. */
  public static List<String> header(boolean russian) {
    return russian ? RUSSIAN : ENGLISH;
  }

  /** The cells of one vehicle. */
  public static List<?> row(Vehicle vehicle) {
    return List.of(
        text(vehicle.plate()),
        vehicle.vin(),
        text(vehicle.sts()),
        vehicle.brand(),
        vehicle.model(),
        vehicle.year(),
        text(vehicle.color()),
        vehicle.category().name(),
        vehicle.status().name(),
        text(vehicle.contract().map(Vehicle.ContractRef::number)),
        cell(vehicle.contract().map(Vehicle.ContractRef::end)),
        text(vehicle.driver().map(Vehicle.DriverRef::name)),
        cell(vehicle.mileage().map(Vehicle.Mileage::km)),
        cell(vehicle.mileage().map(Vehicle.Mileage::at)),
        text(vehicle.externalId()));
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }

  private static Object cell(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }
}
