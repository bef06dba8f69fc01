package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.comity.service.setting.Settings;

/**
 * Where receivers may be, so that whoever makes a webhook cannot reach through this service what
 * they could not reach without it. Public addresses are allowed. This machine and private networks
 * are where the operator says so. Link-local addresses (RFC 3927; RFC 4291, 2.5.6) never are,
 * because cloud providers give out credentials there, nor are the other addresses where they do,
 * nor those of nobody or of many.
 */
@Singleton
public final class ReceiverNetworks {

  /** Metadata services outside of the link: Amazon's by IPv6, Alibaba's, Oracle's. */
  private static final Set<InetAddress> METADATA =
      Set.of(
          literal(0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54),
          literal(100, 100, 100, 200),
          literal(192, 0, 0, 192));

  private final boolean arePrivateAllowed;

  @Inject
  ReceiverNetworks(Settings settings) {
    this(settings.privateWebhooks());
  }

  /**
   * A rule.
   *
   * @param arePrivateAllowed whether receivers may be on this machine and in private networks
   */
  public ReceiverNetworks(boolean arePrivateAllowed) {
    this.arePrivateAllowed = arePrivateAllowed;
  }

  /**
   * Asks what the host stands for now, and whether something may be sent there. Waits for names to
   * be looked up.
   *
   * @param address of a receiver
   * @return what the address must be, as the end of a sentence; nothing if it may be used
   * @throws UnknownHostException if the host stands for nothing
   */
  public Optional<String> refusal(ReceiverAddress address) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(address.uri().getHost());
    if (Arrays.stream(all).map(ReceiverNetworks::plain).anyMatch(ReceiverNetworks::isNever)) {
      return Optional.of("at an address that is not link-local, a metadata service or no one host");
    }
    if (!arePrivateAllowed
        && Arrays.stream(all).map(ReceiverNetworks::plain).anyMatch(ReceiverNetworks::isPrivate)) {
      return Optional.of(
          "at a public address, unless the operator sets COMITY_PRIVATE_WEBHOOKS=true");
    }
    return Optional.empty();
  }

  private static boolean isNever(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || METADATA.contains(address)
        || isNobody(address);
  }

  /** 0.0.0.0/8 (RFC 1122, 3.2.1.3), 240.0.0.0/4 with the broadcast (RFC 1112, 4), and ::. */
  private static boolean isNobody(InetAddress address) {
    int first = address.getAddress()[0] & 0xff;
    return address.isAnyLocalAddress()
        || (address instanceof Inet4Address && (first == 0 || first >= 240));
  }

  /** Also RFC 6598's shared addresses, RFC 2544's for tests and RFC 4193's unique local ones. */
  private static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return address instanceof Inet4Address
        ? (first == 100 && second >> 6 == 1) || (first == 198 && second >> 1 == 9)
        : first >> 1 == 0x7e;
  }

  /** IPv4 behind IPv6: 64:ff9b::/96 (RFC 6052), 2002::/16 (RFC 3056), ::/96 (RFC 4291, 2.5.5.1). */
  private static InetAddress plain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return address;
    }
    if (startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
        || (startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            && !address.isAnyLocalAddress()
            && !address.isLoopbackAddress())) {
      return literal(bytes[12], bytes[13], bytes[14], bytes[15]);
    }
    return startsWith(bytes, 0x20, 0x02)
        ? literal(bytes[2], bytes[3], bytes[4], bytes[5])
        : address;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress literal(int... bytes) {
    byte[] narrow = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      narrow[i] = (byte) bytes[i];
    }
    try {
      return InetAddress.getByAddress(narrow);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
    }
  }
}
