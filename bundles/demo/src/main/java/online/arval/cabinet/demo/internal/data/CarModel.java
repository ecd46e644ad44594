package online.arval.cabinet.demo.internal.data;

import java.util.List;
import online.arval.cabinet.fleet.api.VehicleCategory;

/**
 * A model that lessors in Russia have in their fleets.
 *
 * @param maker manufacturer part of the VIN
 * @param type model part of the VIN
 * @param payment usual monthly payment for one, roubles
 * @param monthlyKm what one usually runs in a month
 */
record CarModel(
    String brand,
    String model,
    String maker,
    String type,
    VehicleCategory category,
    int payment,
    int monthlyKm) {

  static final List<CarModel> CARS =
      List.of(
          car("LADA", "Granta", "XTA", "21911", 24_000),
          car("LADA", "Vesta", "XTA", "GFL11", 31_000),
          car("LADA", "Largus", "XTA", "RS0Y5", 29_500),
          car("Haval", "Jolion", "LGW", "EF5A5", 48_000),
          car("Haval", "F7", "XZG", "EF6A5", 57_000),
          car("Chery", "Tiggo 4", "LVV", "DB11B", 44_000),
          car("Chery", "Tiggo 7 Pro Max", "LVV", "DB21B", 55_500),
          car("Geely", "Coolray", "L6T", "772S4", 52_000),
          car("Geely", "Monjaro", "LB3", "7852S", 88_000),
          car("Москвич", "3", "X7L", "JS4AA", 46_500),
          car("Hyundai", "Solaris", "Z94", "K241C", 36_000),
          car("Kia", "Rio", "Z94", "C241B", 36_500),
          car("Škoda", "Octavia", "XW8", "AC4NE", 54_000),
          car("Toyota", "Camry", "XW7", "BFYHK", 82_000));

  static final List<CarModel> TRUCKS =
      List.of(
          new CarModel("ГАЗ", "ГАЗель NEXT", "X96", "A21R2", VehicleCategory.B, 62_000, 4_500),
          new CarModel("Sollers", "Atlant", "Z6F", "AXXES", VehicleCategory.B, 71_000, 4_200),
          new CarModel("КАМАЗ", "54901", "XTC", "54901", VehicleCategory.C, 195_000, 10_500),
          new CarModel("Sitrak", "C7H", "LZZ", "7CLVD", VehicleCategory.C, 210_000, 11_000));

  static final CarModel TRAILER =
      new CarModel("ТОНАР", "9888", "X0T", "98880", VehicleCategory.E, 58_000, 0);

  private static CarModel car(String brand, String model, String maker, String type, int payment) {
    return new CarModel(brand, model, maker, type, VehicleCategory.B, payment, 2_200);
  }
}
