package online.arval.cabinet.platform.soap.internal;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.model.Caller;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.cache.ReplayCache;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;

/**
 * Lets only authenticated calls pass: a UsernameToken, or a signature over body and timestamp. The
 * verifiers put the caller into the exchange.
 */
final class SecurityInterceptor extends WSS4JInInterceptor {
  private static final String SIGNED = SecurityInterceptor.class.getName() + ".signed";

  private final ReplayCache signedMessages;
  private final DefaultCryptoCoverageChecker coverage = new DefaultCryptoCoverageChecker();

  SecurityInterceptor(Map<String, Object> properties, ReplayCache signedMessages) {
    super(properties);
    this.signedMessages = signedMessages;
  }

  @Override
  public void handleMessage(SoapMessage message) {
    if (isGET(message)) {
      return;
    }
    try {
      super.handleMessage(message);
      if (Boolean.TRUE.equals(message.get(SIGNED))) {
        // what was signed must be the body and the timestamp, not something beside them
        coverage.handleMessage(message);
      }
      requireCaller(message);
    } catch (Fault | WSSecurityException refused) {
      throw Faults.isUnreadable(refused) ? Faults.unreadable(refused) : SecurityFault.failed();
    } catch (LinkageError unreadable) {
      // deep in a signature: a token of a kind whose library is not here
      throw SecurityFault.failed();
    }
  }

  private static void requireCaller(SoapMessage message) throws WSSecurityException {
    if (message.getExchange().get(Caller.class) == null) {
      throw SecurityFault.refused();
    }
  }

  /** Instead of the one fixed list of actions: exactly one token that says who calls. */
  @Override
  protected void checkActions(
      SoapMessage message, List<WSSecurityEngineResult> results, List<Integer> actions)
      throws WSSecurityException {
    long names = count(results, WSConstants.UT);
    long signatures = count(results, WSConstants.SIGN);
    if (names + signatures != 1) {
      throw SecurityFault.refused();
    }
    message.put(SIGNED, signatures == 1);
  }

  @Override
  protected boolean isNonceCacheRequired(List<Integer> actions, SoapMessage message) {
    return false; // UsernameVerifier remembers nonces, but only of genuine tokens
  }

  @Override
  protected boolean isTimestampCacheRequired(List<Integer> actions, SoapMessage message) {
    return true;
  }

  @Override
  protected boolean isSamlCacheRequired(List<Integer> actions, SoapMessage message) {
    return false;
  }

  @Override
  protected ReplayCache getReplayCache(SoapMessage message, String enabled, String instance) {
    return signedMessages;
  }

  private static long count(List<WSSecurityEngineResult> results, int action) {
    return results.stream()
        .filter(
            result -> Integer.valueOf(action).equals(result.get(WSSecurityEngineResult.TAG_ACTION)))
        .count();
  }
}
