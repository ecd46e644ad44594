package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.util.List;
import online.arval.cabinet.platform.soap.CabinetFault;

/**
 * The fleet for the lessor's back office. Batches may be sent again at any time: a row is known by
 * its external id, and what is so already stays untouched. A wrong row fails alone.
 */
@WebService(name = "FleetPort", targetNamespace = FleetPort.NAMESPACE)
public interface FleetPort {
  /** XML namespace of the service and its types. */
  String NAMESPACE = "urn:arval:cabinet:fleet:v1";

  @WebMethod
  @WebResult(name = "answer", targetNamespace = NAMESPACE)
  BatchAnswer upsertCompanies(
      @WebParam(name = "company", targetNamespace = NAMESPACE) List<CompanyRow> companies)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "answer", targetNamespace = NAMESPACE)
  BatchAnswer upsertContracts(
      @WebParam(name = "contract", targetNamespace = NAMESPACE) List<ContractRow> contracts)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "answer", targetNamespace = NAMESPACE)
  BatchAnswer upsertVehicles(
      @WebParam(name = "vehicle", targetNamespace = NAMESPACE) List<VehicleRow> vehicles)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "answer", targetNamespace = NAMESPACE)
  BatchAnswer upsertDrivers(
      @WebParam(name = "driver", targetNamespace = NAMESPACE) List<DriverRow> drivers)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "vehicle", targetNamespace = NAMESPACE)
  VehicleRecord getVehicle(
      @WebParam(name = "vehicleId", targetNamespace = NAMESPACE) String vehicleId)
      throws CabinetFault;

  @WebMethod
  @WebResult(name = "page", targetNamespace = NAMESPACE)
  VehiclePage listVehicles(
      @WebParam(name = "filter", targetNamespace = NAMESPACE) VehicleFilter filter)
      throws CabinetFault;
}
