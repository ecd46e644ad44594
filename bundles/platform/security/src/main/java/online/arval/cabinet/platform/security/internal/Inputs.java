package online.arval.cabinet.platform.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.security.Users.HashedUser;
import online.arval.cabinet.platform.security.Users.NewUser;

/** Checks of what administrators enter. */
final class Inputs {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9._@-]{3,64}");
  private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9._-]{3,64}");
  private static final Pattern SCOPE = Pattern.compile("[a-z0-9._:-]{1,64}");
  private static final Pattern ARGON2ID =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=([1-4])"
              + "\\$[A-Za-z0-9+/]{11,64}\\$[A-Za-z0-9+/]{22,86}");
  private static final int MIN_MEMORY_KIB = 8;
  private static final int MAX_MEMORY_KIB = 262_144;
  private static final int MAX_PASSES = 10;
  private static final int MIN_SECRET = 8;
  private static final int MAX_SECRET = 128;
  private static final int MAX_NAME = 200;
  private static final int MAX_SCOPES_TEXT = 2000;

  private Inputs() {}

  /** The login in its stored form. */
  static String login(String login) {
    String normal = SignIn.normal(login);
    if (!LOGIN.matcher(normal).matches()) {
      throw ProblemException.invalid(
          "login", "invalid-login", "must be 3 to 64 of a-z 0-9 . _ @ -");
    }
    return normal;
  }

  static void user(NewUser draft) {
    List<FieldError> errors = profile(draft.displayName(), draft.role(), draft.company());
    if (!secretLength(draft.password())) {
      errors.add(secretError("password"));
    }
    refuse(errors);
  }

  static void hashed(HashedUser draft) {
    List<FieldError> errors = profile(draft.displayName(), draft.role(), draft.company());
    if (!isArgon2id(draft.passwordHash())) {
      errors.add(
          new FieldError(
              "passwordHash",
              "invalid-hash",
              "must be Argon2id of version 19 in PHC format: $argon2id$v=19$m=…,t=…,p=…$salt$hash"));
    }
    refuse(errors);
  }

  private static List<FieldError> profile(
      String displayName, Role role, Optional<CompanyId> company) {
    List<FieldError> errors = new ArrayList<>();
    int name = displayName.strip().length();
    if (name < 1 || name > MAX_NAME) {
      errors.add(new FieldError("displayName", "invalid-length", "must have 1 to 200 characters"));
    }
    if (role.ofClient() != company.isPresent()) {
      errors.add(
          new FieldError(
              "company",
              "company-mismatch",
              "is required for roles of a client, and only for them"));
    }
    return errors;
  }

  /** What costs no more memory and time to check than a sign-in may. */
  private static boolean isArgon2id(String hash) {
    Matcher parts = ARGON2ID.matcher(hash);
    if (!parts.matches()) {
      return false;
    }
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    return memory >= MIN_MEMORY_KIB
        && memory <= MAX_MEMORY_KIB
        && passes >= 1
        && passes <= MAX_PASSES;
  }

  static void password(String field, char[] password) {
    if (!secretLength(password)) {
      throw ProblemException.invalid(List.of(secretError(field)));
    }
  }

  static void partner(String clientId, char[] secret, Set<String> scopes) {
    List<FieldError> errors = new ArrayList<>();
    if (!CLIENT_ID.matcher(clientId).matches()) {
      errors.add(
          new FieldError("clientId", "invalid-client-id", "must be 3 to 64 of a-z 0-9 . _ -"));
    }
    if (!secretLength(secret)) {
      errors.add(secretError("secret"));
    }
    if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())
        || PartnerStore.join(scopes).length() > MAX_SCOPES_TEXT) {
      errors.add(
          new FieldError("scopes", "invalid-scope", "each must be 1 to 64 of a-z 0-9 . _ : -"));
    }
    refuse(errors);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static boolean secretLength(char[] secret) {
    return secret.length >= MIN_SECRET && secret.length <= MAX_SECRET;
  }

  private static FieldError secretError(String field) {
    return new FieldError(field, "invalid-length", "must have 8 to 128 characters");
  }
}
