package online.arval.cabinet.routes.fines.gisgmp.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.util.Optional;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector to GIS GMP, while there is a broker; without a configuration it stays away. */
@Component(service = GisGmpRoutes.class, immediate = true, configurationPid = GisGmpConfig.PID)
@Designate(ocd = GisGmpConfig.class)
public class GisGmpRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(GisGmpRoutes.class);

  private final Optional<GisGmpConnector> connector;

  @Activate
  public GisGmpRoutes(
      BundleContext bundle,
      GisGmpConfig config,
      @Reference ConnectionFactory broker,
      @Reference MeterRegistry meters,
      @Reference Node node,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          MessageSigner signer) {
    if (config.endpoint().isBlank() || config.sender_identifier().isBlank()) {
      LOG.info(
          "GIS GMP is not connected: {} needs endpoint and sender.identifier", GisGmpConfig.PID);
      connector = Optional.empty();
      return;
    }
    connector =
        Optional.of(
            new GisGmpConnector(
                GisGmpSettings.of(config, node.id()),
                signer == null ? GisGmpSettings.signer(config) : signer,
                meters,
                plan -> Connector.start(bundle, broker, meters, plan)));
  }

  @Deactivate
  void stop() {
    connector.ifPresent(GisGmpConnector::close);
  }
}
