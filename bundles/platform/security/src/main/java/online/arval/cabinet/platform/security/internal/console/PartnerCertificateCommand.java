package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.Users;
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
public final class PartnerCertificateCommand extends ConsoleCommand {
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
  protected Object run() {
    X509Certificate certificate = read(Arguments.readable("file", file));
    Services.required(users).addPartnerCertificate(clientId, certificate);
    System.out.println(
        "Registered "
            + certificate.getSubjectX500Principal()
            + ", valid until "
            + certificate.getNotAfter().toInstant());
    return null;
  }

  private static X509Certificate read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (CertificateException notACertificate) {
      throw ProblemException.invalid(
          "file", "invalid-certificate", path + " is no X.509 certificate, PEM or DER");
    } catch (IOException unreadable) {
      throw Arguments.unusable("file", path, unreadable);
    }
  }
}
