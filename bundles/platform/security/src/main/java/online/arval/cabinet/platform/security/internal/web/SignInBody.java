package online.arval.cabinet.platform.security.internal.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a person types to sign in. Absent fields are null until the resource has checked them. */
@Schema(name = "SignIn")
record SignInBody(
    @Schema(example = "fleet", requiredMode = Schema.RequiredMode.REQUIRED) String login,
    @Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String password) {
  @Override
  public String toString() {
    return "SignIn"; // a stray log line must show neither
  }
}
