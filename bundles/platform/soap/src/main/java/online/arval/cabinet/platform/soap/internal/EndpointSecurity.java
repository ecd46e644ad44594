package online.arval.cabinet.platform.soap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.security.Authenticator;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.validate.Validator;

/** Makes the security interceptor of each endpoint; all share what was already used. */
final class EndpointSecurity {
  static final ConfigCheck CHECK = ConfigCheck.of("online.arval.cabinet.soap");

  private static final String CRYPTO = "cabinet.crypto";
  private static final int LONGEST_SECONDS = 86_400;

  private final ReplayGuard nonces;
  private final ReplayGuard signatures;
  private final Map<String, Object> properties = new HashMap<>();

  /**
   * Reads the trust store.
   *
   * @throws IllegalArgumentException naming the value that cannot be used
   */
  EndpointSecurity(SoapConfiguration configuration, Authenticator authenticator, Clock clock) {
    int seconds =
        CHECK.within("freshness-seconds", configuration.freshness$_$seconds(), 1, LONGEST_SECONDS);
    nonces = new ReplayGuard(clock, Duration.ofSeconds(seconds));
    signatures = new ReplayGuard(clock, Duration.ofSeconds(seconds));
    boolean signed = !configuration.trust$_$store().isBlank();
    Map<Object, Validator> verifiers = new HashMap<>();
    verifiers.put(
        WSConstants.USERNAME_TOKEN,
        new UsernameVerifier(
            authenticator,
            nonces,
            CHECK.isTrue(
                "allow-plain-text-on-loopback",
                configuration.allow$_$plain$_$text$_$on$_$loopback())));
    verifiers.put(WSConstants.SIGNATURE, new CertificateVerifier(authenticator));
    properties.put(WSS4JInInterceptor.VALIDATOR_MAP, verifiers);
    properties.put(
        ConfigurationConstants.ACTION,
        signed
            ? ConfigurationConstants.USERNAME_TOKEN + " " + ConfigurationConstants.SIGNATURE
            : ConfigurationConstants.USERNAME_TOKEN);
    // foreign stacks bend the Basic Security Profile in harmless ways
    properties.put(ConfigurationConstants.IS_BSP_COMPLIANT, "false");
    properties.put(ConfigurationConstants.TTL_USERNAMETOKEN, String.valueOf(seconds));
    properties.put(ConfigurationConstants.TTL_TIMESTAMP, String.valueOf(seconds));
    if (signed) {
      properties.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, CRYPTO);
      properties.put(CRYPTO, crypto(configuration));
    }
  }

  SecurityInterceptor interceptor() {
    return new SecurityInterceptor(properties, signatures);
  }

  private static Merlin crypto(SoapConfiguration configuration) {
    Path file = CHECK.read("trust-store", () -> Path.of(configuration.trust$_$store()));
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(in, configuration.trust$_$store$_$password().toCharArray());
      Merlin crypto = new Merlin();
      crypto.setTrustStore(trusted);
      return crypto;
    } catch (NoSuchFileException missing) {
      throw CHECK.wrong("trust-store", "there is no file " + file);
    } catch (IOException | GeneralSecurityException unusable) {
      throw CHECK.wrong("trust-store", file + " cannot be read: " + unusable.getMessage());
    }
  }
}
