package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.security.Authenticator;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.UsernameTokenUtil;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.Validator;

/**
 * Verifies a UsernameToken (WSS UsernameToken Profile 1.1.1). A digest needs nonce and creation
 * time and counts once; its age was checked before. A clear password is read only from a protected
 * connection.
 */
final class UsernameVerifier implements Validator {
  private final Authenticator authenticator;
  private final ReplayGuard replays;
  private final boolean plainOnLoopback;

  UsernameVerifier(Authenticator authenticator, ReplayGuard replays, boolean plainOnLoopback) {
    this.authenticator = authenticator;
    this.replays = replays;
    this.plainOnLoopback = plainOnLoopback;
  }

  @Override
  public Credential validate(Credential credential, RequestData data) throws WSSecurityException {
    UsernameToken token = credential.getUsernametoken();
    SoapMessage message = (SoapMessage) data.getMsgContext();
    if (token == null || token.getName() == null || token.getPassword() == null) {
      throw SecurityFault.refused();
    }
    Optional<Caller.Partner> partner =
        token.isHashed() ? byDigest(token) : byPassword(token, message);
    Caller caller = partner.orElseThrow(SecurityFault::refused);
    // only now, when the token is known to be genuine, may it take a place in the memory
    if (token.getNonce() != null && !replays.firstUse(token.getName() + ' ' + token.getNonce())) {
      throw SecurityFault.refused();
    }
    message.getExchange().put(Caller.class, caller);
    return credential;
  }

  private Optional<Caller.Partner> byDigest(UsernameToken token) throws WSSecurityException {
    if (token.getNonce() == null || token.getCreated() == null) {
      return Optional.empty();
    }
    // an unknown name costs the same digest as a wrong secret
    String secret = authenticator.digestSecret(token.getName()).orElse("");
    String expected = UsernameTokenUtil.doPasswordDigest(nonce(token), token.getCreated(), secret);
    return !secret.isEmpty() && same(expected, token.getPassword())
        ? authenticator.partnerCaller(token.getName())
        : Optional.empty();
  }

  private Optional<Caller.Partner> byPassword(UsernameToken token, SoapMessage message) {
    boolean clear =
        WSS4JConstants.PASSWORD_TEXT.equals(token.getPasswordType())
            || token.getPasswordType() == null;
    return clear && isProtected(message)
        ? authenticator.partner(token.getName(), token.getPassword())
        : Optional.empty();
  }

  private boolean isProtected(SoapMessage message) {
    HttpServletRequest request =
        (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    return request != null
        && (request.isSecure() || plainOnLoopback && isLoopback(request.getRemoteAddr()));
  }

  private static boolean isLoopback(String address) {
    try {
      // an address in digits: nothing is looked up
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private static byte[] nonce(UsernameToken token) throws WSSecurityException {
    try {
      return Base64.getMimeDecoder().decode(token.getNonce());
    } catch (IllegalArgumentException notBase64) {
      throw SecurityFault.refused();
    }
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.trim().getBytes(StandardCharsets.UTF_8));
  }
}
