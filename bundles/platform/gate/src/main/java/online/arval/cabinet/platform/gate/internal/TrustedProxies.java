package online.arval.cabinet.platform.gate.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies whose word about the client's address is taken: addresses and CIDR blocks. */
final class TrustedProxies {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.%]{2,60}");

  private final List<Block> blocks;

  /**
   * From addresses or blocks, {@code 10.0.0.1}, {@code 10.0.0.0/8}, {@code ::1}.
   *
   * @throws IllegalArgumentException naming the entry that is neither
   */
  TrustedProxies(List<String> entries) {
    blocks = entries.stream().map(Block::parse).toList();
  }

  boolean contains(String address) {
    if (blocks.isEmpty()) {
      return false;
    }
    Optional<byte[]> bytes = bytes(address);
    return bytes.isPresent() && blocks.stream().anyMatch(block -> block.contains(bytes.get()));
  }

  /** The address in its usual spelling; empty when it is none. No name is ever looked up. */
  static Optional<String> normal(String address) {
    return parse(address).map(InetAddress::getHostAddress);
  }

  private static Optional<byte[]> bytes(String address) {
    return parse(address).map(InetAddress::getAddress);
  }

  private static Optional<InetAddress> parse(String text) {
    String address =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    boolean literal =
        LITERAL.matcher(address).matches() && (address.contains(":") || dotted(address));
    if (!literal) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  private static boolean dotted(String address) {
    return address.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  private record Block(BigInteger network, int bits, int shift) {
    static Block parse(String entry) {
      int slash = entry.indexOf('/');
      byte[] address =
          bytes(slash < 0 ? entry : entry.substring(0, slash))
              .orElseThrow(() -> new IllegalArgumentException(entry + " is no address"));
      int bits = address.length * 8;
      int prefix = slash < 0 ? bits : length(entry.substring(slash + 1));
      if (prefix < 0 || prefix > bits) {
        throw new IllegalArgumentException(
            entry + " must end with a length of 0 to " + bits + " after the slash");
      }
      return new Block(new BigInteger(1, address).shiftRight(bits - prefix), bits, bits - prefix);
    }

    /** The number in a text; a negative one when there is none. */
    private static int length(String text) {
      return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    boolean contains(byte[] address) {
      return address.length * 8 == bits
          && new BigInteger(1, address).shiftRight(shift).equals(network);
    }
  }
}
