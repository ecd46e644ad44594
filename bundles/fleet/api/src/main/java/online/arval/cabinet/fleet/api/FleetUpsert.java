package online.arval.cabinet.fleet.api;

import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Batches from the lessor's back office. A row is known by its external id; sending the same batch
 * again changes nothing. A wrong row fails alone, the others are done. For account managers and
 * partners with {@code fleet:write}; a partner confined to a company fails on rows of others.
 *
 * <p>In rows, references to companies and contracts are external ids. A batch has at most {@value
 * #MAX_ROWS} rows; more is invalid {@code too-many-rows}. Two rows with one external id: the second
 * fails with {@code duplicate-row}.
 */
@ProviderType
public interface FleetUpsert {
  /** Most rows a batch may have. */
  int MAX_ROWS = 5_000;

  List<UpsertResult> companies(Caller caller, List<CompanyForm> rows);

  List<UpsertResult> contracts(Caller caller, List<ContractRow> rows);

  List<UpsertResult> vehicles(Caller caller, List<VehicleRow> rows);

  List<UpsertResult> drivers(Caller caller, List<DriverRow> rows);

  /**
   * A contract of a batch.
   *
   * @param company external id of the company
   */
  record ContractRow(String company, ContractForm form) {
    public ContractRow {
      company = FormText.clean(company);
    }
  }

  /**
   * A vehicle of a batch.
   *
   * @param company external id of the company
   * @param contract external id of the contract, blank for none; {@link VehicleForm#contractId} is
   *     ignored
   */
  record VehicleRow(String company, String contract, VehicleForm form) {
    public VehicleRow {
      company = FormText.clean(company);
      contract = FormText.clean(contract);
    }
  }

  /**
   * A driver of a batch.
   *
   * @param company external id of the company
   */
  record DriverRow(String company, DriverForm form) {
    public DriverRow {
      company = FormText.clean(company);
    }
  }
}
