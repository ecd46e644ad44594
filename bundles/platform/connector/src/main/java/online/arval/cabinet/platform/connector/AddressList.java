package online.arval.cabinet.platform.connector;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses and CIDR blocks, IPv4 and IPv6, that a remote system sends its notifications from. */
public final class AddressList {
  private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private final List<Block> blocks;

  private AddressList(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * Reads {@code 185.71.76.0/27} or {@code 77.75.156.11} or {@code 2a02:5180::/32}.
   *
   * @throws IllegalArgumentException when one is neither
   */
  public static AddressList of(List<String> texts) {
    return new AddressList(
        texts.stream().map(String::strip).filter(t -> !t.isEmpty()).map(Block::of).toList());
  }

  /** Whether the address is in one of the blocks; false for what is no address. */
  public boolean contains(String address) {
    if (address == null || !LITERAL.matcher(address).matches()) {
      return false;
    }
    byte[] bytes = bytes(address);
    return blocks.stream().anyMatch(block -> block.contains(bytes));
  }

  private static byte[] bytes(String literal) {
    if (!LITERAL.matcher(literal).matches()) {
      // never a name: that would ask the DNS
      throw new IllegalArgumentException("not an address: " + literal);
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + literal, e);
    }
  }

  private record Block(byte[] base, int bits) {
    static Block of(String text) {
      String[] parts = text.split("/", 2);
      byte[] base = bytes(parts[0]);
      int bits = parts.length == 1 ? base.length * 8 : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > base.length * 8) {
        throw new IllegalArgumentException("not a block: " + text);
      }
      return new Block(base, bits);
    }

    boolean contains(byte[] address) {
      if (address.length != base.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
