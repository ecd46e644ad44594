package online.arval.cabinet.platform.soap.internal;

import java.util.List;
import java.util.Map;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.ReadHeadersInterceptor;
import org.apache.cxf.binding.soap.interceptor.SoapActionInInterceptor;
import org.apache.cxf.binding.soap.model.SoapOperationInfo;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;

/**
 * Refuses a SOAPAction that belongs to no operation of the service, and one that is no action (SOAP
 * 1.1, section 6.1.1). Left out or empty it says nothing, and the body decides.
 */
final class SoapActionInterceptor extends AbstractSoapInterceptor {
  SoapActionInterceptor() {
    super(Phase.READ);
    addAfter(ReadHeadersInterceptor.class.getName());
    addBefore(SoapActionInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(SoapMessage message) {
    Map<String, List<String>> headers =
        CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
    List<String> actions = headers == null ? null : headers.get(SoapBindingConstants.SOAP_ACTION);
    if (actions == null || actions.isEmpty()) {
      return;
    }
    String action = actions.get(0).strip();
    boolean quoted = action.length() > 1 && action.startsWith("\"") && action.endsWith("\"");
    String bare = quoted ? action.substring(1, action.length() - 1) : action;
    if (actions.size() > 1 || bare.indexOf('"') >= 0 || !isKnown(bare, message)) {
      throw Faults.unknownAction();
    }
  }

  private static boolean isKnown(String action, SoapMessage message) {
    Endpoint endpoint = message.getExchange().getEndpoint();
    return action.isEmpty()
        || endpoint.getBinding().getBindingInfo().getOperations().stream()
            .anyMatch(operation -> action.equals(action(operation)));
  }

  private static String action(BindingOperationInfo operation) {
    SoapOperationInfo soap = operation.getExtensor(SoapOperationInfo.class);
    return soap == null ? null : soap.getAction();
  }
}
