package org.sealwright.store.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.FetchFailed.Why;

/// Where a fetch may go. The address is resolved here and again when the connection is made; the runtime remembers the
/// first answer for half a minute, so that a name cannot lead elsewhere in between.
final class Destination {
    /// Addresses that are not the internet, besides those [InetAddress] knows: shared address space (RFC 6598) and
    /// unique local IPv6 addresses (RFC 4193).
    private static final int SHARED_FIRST = 100;

    private final boolean loopbackToo;

    /// @param loopbackToo for tests, whose servers run on this computer
    Destination(boolean loopbackToo) {
        this.loopbackToo = loopbackToo;
    }

    /// The address a certificate names. A company's own services may stand in its own network.
    URI named(String location) throws FetchFailed {
        var uri = web(location);
        check(uri, location, false);
        return uri;
    }

    /// The address a server redirects to: only what anybody may reach.
    URI redirected(URI from, String location) throws FetchFailed {
        URI uri;
        try {
            uri = web(from.resolve(new URI(location)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchFailed(Why.ADDRESS_REFUSED, location, e);
        }
        check(uri, location, true);
        return uri;
    }

    private static URI web(String location) throws FetchFailed {
        try {
            var uri = new URI(location);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if ((!scheme.equals("http") && !scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null) {
                throw new FetchFailed(Why.ADDRESS_REFUSED, location, null);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new FetchFailed(Why.ADDRESS_REFUSED, location, e);
        }
    }

    private void check(URI uri, String location, boolean onlyPublic) throws FetchFailed {
        try {
            var addresses = InetAddress.getAllByName(uri.getHost());
            if (Arrays.stream(addresses).anyMatch(address -> refused(address, onlyPublic))) {
                throw new FetchFailed(Why.ADDRESS_REFUSED, location, null);
            }
        } catch (UnknownHostException e) {
            throw new FetchFailed(Why.UNREACHABLE, location, e);
        }
    }

    private boolean refused(InetAddress address, boolean onlyPublic) {
        if (address.isLoopbackAddress()) {
            return !loopbackToo;
        }
        return address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (onlyPublic && inside(address));
    }

    private static boolean inside(InetAddress address) {
        byte[] octets = address.getAddress();
        boolean shared = octets.length == 4 && octets[0] == SHARED_FIRST && (octets[1] & 0xc0) == 0x40;
        boolean uniqueLocal = octets.length == 16 && (octets[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || shared || uniqueLocal;
    }
}
