package online.arval.cabinet.itests.container;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackage;
import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The distribution as Pax Exam boots it: the ports of its own, the demo feature on request. */
final class Distribution {
  private static final Path EXAM = Path.of("target/exam");

  private Distribution() {}

  /** Options for a container whose HTTP port is {@code port}; four ports above it are used too. */
  static Option[] options(int port, boolean demo) {
    List<Option> options = new ArrayList<>();
    options.add(
        karafDistributionConfiguration()
            .frameworkUrl(maven("online.arval.cabinet", "cabinet-karaf", "1.0.0").type("tar.gz"))
            .karafVersion("4.4.10")
            .name("cabinet")
            .unpackDirectory(EXAM.toFile())
            .useDeployFolder(false));
    options.add(configureSecurity().disableKarafMBeanServerBuilder());
    options.add(keepRuntimeFolder());
    options.add(systemTimeout(120_000));
    options.add(bootDelegationPackage("sun.*"));
    options.add(
        systemProperty("cabinet.data")
            .value(
                new File("target/exam-data-" + ProcessHandle.current().pid() + "-" + port)
                    .getAbsolutePath()));
    options.add(systemProperty("cabinet.http.port").value("" + port));
    options.add(systemProperty("cabinet.ssh.port").value("" + (port + 1)));
    options.add(systemProperty("cabinet.jmx.registry.port").value("" + (port + 2)));
    options.add(systemProperty("cabinet.jmx.server.port").value("" + (port + 3)));
    options.add(systemProperty("cabinet.broker.port").value("" + (port + 4)));
    options.add(
        editConfigurationFilePut(
            "etc/online.arval.cabinet.security.cfg",
            "secretKey",
            "00112233445566778899aabbccddeeff".repeat(2)));
    // The distribution fetches nothing; Pax Exam's own bundles come from the local repository.
    String local =
        System.getProperty(
            "org.ops4j.pax.url.mvn.localRepository",
            System.getProperty("user.home") + "/.m2/repository");
    options.add(
        editConfigurationFilePut(
            "etc/org.ops4j.pax.url.mvn.cfg",
            "org.ops4j.pax.url.mvn.repositories",
            "file:" + local + "@id=local"));
    if (demo) {
      options.add(
          org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features(
              maven("online.arval.cabinet", "cabinet-features", "1.0.0")
                  .classifier("features")
                  .type("xml"),
              "cabinet-demo"));
    }
    options.add(vmOptions(virtualMachine()));
    return options.toArray(Option[]::new);
  }

  /** A configuration as the newest container has it. */
  static Properties configuration(String pid) throws IOException {
    try (Stream<Path> containers = Files.list(EXAM)) {
      Path newest =
          containers
              .max(Comparator.comparing(folder -> folder.toFile().lastModified()))
              .orElseThrow();
      Properties properties = new Properties();
      try (Reader text = Files.newBufferedReader(newest.resolve("etc/" + pid + ".cfg"))) {
        properties.load(text);
      }
      return properties;
    }
  }

  /** What bin/karaf passes on Java 17; Pax Exam starts Karaf without that script. */
  private static String[] virtualMachine() {
    return new String[] {
      "-Djava.security.manager=allow",
      "--add-reads=java.xml=java.logging",
      "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
      "--patch-module",
      "java.base=lib/endorsed/org.apache.karaf.specs.locator-4.4.10.jar",
      "--patch-module",
      "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-4.4.10.jar",
      "--add-opens",
      "java.base/java.security=ALL-UNNAMED",
      "--add-opens",
      "java.base/java.net=ALL-UNNAMED",
      "--add-opens",
      "java.base/java.lang=ALL-UNNAMED",
      "--add-opens",
      "java.base/java.util=ALL-UNNAMED",
      "--add-opens",
      "java.naming/javax.naming.spi=ALL-UNNAMED",
      "--add-opens",
      "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
      "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
      "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
      "-classpath",
      "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*",
      "-XX:TieredStopAtLevel=1",
      "-Dcabinet.demo.fines=400",
      "-Xmx1g"
    };
  }
}
