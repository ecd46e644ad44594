package online.arval.cabinet.platform.security.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one address: an IPv4 address, or the /64 network of an IPv6 address. */
final class AddressClass {
  /** For calls that come from no network. */
  static final String LOCAL = "local";

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.{0,4}:)[0-9a-fA-F:.]{2,45}(%[\\w.-]*)?");

  private AddressClass() {}

  /**
   * The class of a textual address; anything that is no address counts as local. Never asks a DNS.
   */
  static String of(String address) {
    if (address == null || !LITERAL.matcher(address).matches()) {
      return LOCAL;
    }
    try {
      byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
      return bytes.length == 4
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
    } catch (UnknownHostException e) {
      return LOCAL;
    }
  }
}
