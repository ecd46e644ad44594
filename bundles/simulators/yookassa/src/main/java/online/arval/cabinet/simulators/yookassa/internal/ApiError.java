package online.arval.cabinet.simulators.yookassa.internal;

/** A refusal of the API. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String parameter;

  ApiError(int status, String code, String description, String parameter) {
    super(description);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
  }

  static ApiError invalid(String parameter, String description) {
    return new ApiError(400, "invalid_request", description, parameter);
  }

  static ApiError notFound(String id) {
    return new ApiError(404, "not_found", "There is no such object: " + id, "id");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String parameter() {
    return parameter;
  }
}
