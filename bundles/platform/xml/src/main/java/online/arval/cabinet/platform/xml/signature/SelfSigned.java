package online.arval.cabinet.platform.xml.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Makes a key with a certificate of its own: for simulators and tests. */
public final class SelfSigned {
  private static final int YEARS = 10;

  /** Of key. Elliptic curves for all that needs no other: to make an RSA key takes seconds. */
  enum Kind {
    EC(
        "SHA256withECDSA",
        new byte[] {
          0x30, 0x0a, 0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02
        }),
    RSA(
        "SHA256withRSA",
        new byte[] {
          0x30,
          0x0d,
          0x06,
          0x09,
          0x2a,
          (byte) 0x86,
          0x48,
          (byte) 0x86,
          (byte) 0xf7,
          0x0d,
          0x01,
          0x01,
          0x0b,
          0x05,
          0x00
        });

    private final String signature;
    private final byte[] identifier;

    Kind(String signature, byte[] identifier) {
      this.signature = signature;
      this.identifier = identifier;
    }

    private KeyPair pair() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name());
      generator.initialize(this == EC ? 256 : 2048);
      return generator.generateKeyPair();
    }
  }

  private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

  private SelfSigned() {}

  /** A new key, valid from now for ten years; trusts nobody. */
  public static SigningKey create(String commonName, Instant now) {
    return create(Kind.EC, commonName, now);
  }

  static SigningKey create(Kind kind, String commonName, Instant now) {
    try {
      KeyPair pair = kind.pair();
      return new SigningKey(pair.getPrivate(), certificate(kind, pair, commonName, now), List.of());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      Kind kind, KeyPair pair, String commonName, Instant now) throws GeneralSecurityException {
    byte[] name =
        der(
            0x30,
            der(
                0x31,
                der(0x30, COMMON_NAME, der(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))));
    byte[] validity = der(0x30, time(now), time(now.plusSeconds(YEARS * 365L * 86_400)));
    byte[] toSign =
        der(
            0x30,
            der(0x02, BigInteger.valueOf(now.toEpochMilli()).toByteArray()),
            kind.identifier,
            name,
            validity,
            name,
            pair.getPublic().getEncoded());
    Signature signature = Signature.getInstance(kind.signature);
    signature.initSign(pair.getPrivate());
    signature.update(toSign);
    byte[] bits = der(0x03, new byte[] {0}, signature.sign());
    byte[] whole = der(0x30, toSign, kind.identifier, bits);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] time(Instant instant) {
    String text = TIME.format(instant.atOffset(ZoneOffset.UTC));
    return der(0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** One DER value: tag, length, the parts. */
  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    int length = content.size();
    if (length < 0x80) {
      value.write(length);
    } else {
      byte[] octets = BigInteger.valueOf(length).toByteArray();
      int skip = octets[0] == 0 ? 1 : 0;
      value.write(0x80 | octets.length - skip);
      value.write(octets, skip, octets.length - skip);
    }
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }
}
