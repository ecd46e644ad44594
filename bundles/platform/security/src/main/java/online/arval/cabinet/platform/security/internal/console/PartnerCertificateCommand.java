package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code cabinet:partner-certificate}. */
@Service
@Command(
    scope = "cabinet",
    name = "partner-certificate",
    description = "Lets a partner sign SOAP messages with a certificate")
public final class PartnerCertificateCommand implements Action {
  @Argument(index = 0, name = "clientId", required = true, description = "Which partner")
  @Completion(PartnerCompleter.class)
  private String clientId;

  @Argument(
      index = 1,
      name = "file",
      required = true,
      description = "X.509 certificate, PEM or DER")
  @Completion(FileCompleter.class)
  private String file;

  @Reference(optional = true)
  private Users users;

  @Override
  public Object execute() throws IOException {
    X509Certificate certificate = read(Path.of(file));
    Services.required(users).addPartnerCertificate(clientId, certificate);
    System.out.println(
        "Registered "
            + certificate.getSubjectX500Principal()
            + ", valid until "
            + certificate.getNotAfter().toInstant());
    return null;
  }

  private static X509Certificate read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (CertificateException e) {
      throw new IllegalArgumentException(path + " is no X.509 certificate", e);
    }
  }
}
