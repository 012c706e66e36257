package org.sealwright.store.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.FetchFailed.Why;
import org.sealwright.core.network.NetworkRules;

/// Where a fetch may go. A name is resolved here and only here. Through a proxy it is the proxy that resolves it;
/// what can be seen from here is looked at all the same.
final class Destination {
    /// Where services of authorities are: the web's ports, and those that servers of this kind use besides. All
    /// others belong to other services, which would have to make sense of what we send.
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443, 2560);

    /// Shared address space (RFC 6598), which [InetAddress] does not know, nor unique local IPv6 addresses (RFC
    /// 4193).
    private static final int SHARED_FIRST = 100;

    /// Where an IPv4 address begins in an IPv6 one that carries it at its end.
    private static final int IPV4_AT = 12;

    private final boolean loopbackToo;
    private final BooleanSupplier privateToo;
    private final Names names;
    private final Supplier<String> proxySetting;

    /// How a name is resolved.
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// @param loopbackToo for tests, whose servers run on this computer, at whatever port
    /// @param privateToo  does the organisation say that its services stand in its own network?
    /// @param names       for tests, whose names change
    Destination(boolean loopbackToo, BooleanSupplier privateToo, Names names) {
        this(loopbackToo, privateToo, names, () -> NetworkRules.SYSTEM_PROXY);
    }

    /// @param proxySetting [NetworkRules#PROXY]
    Destination(boolean loopbackToo, BooleanSupplier privateToo, Names names, Supplier<String> proxySetting) {
        this.proxySetting = proxySetting;
        this.loopbackToo = loopbackToo;
        this.privateToo = privateToo;
        this.names = names;
    }

    /// The address a certificate names.
    Place named(String location) throws FetchFailed {
        return looked(web(location), location, privateToo.getAsBoolean());
    }

    /// The address a server redirects to: only what anybody may reach.
    Place redirected(URI from, String location) throws FetchFailed {
        try {
            return looked(web(from.resolve(new URI(location)).toString()), location, false);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchFailed(Why.ADDRESS_REFUSED, location, e);
        }
    }

    private static URI web(String location) throws FetchFailed {
        try {
            // What is not ASCII is written as it goes over the wire.
            var uri = new URI(new URI(location).toASCIIString());
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

    private Place looked(URI uri, String location, boolean privateToo) throws FetchFailed {
        var proxy = proxy(uri, location);
        try {
            var addresses = names.resolve(uri.getHost());
            boolean allowed = Arrays.stream(addresses)
                    .allMatch(address -> allowed(address, privateToo) && allowedPort(address, Place.portOf(uri)));
            if (!allowed) {
                throw new FetchFailed(Why.ADDRESS_REFUSED, location, null);
            }
            if (proxy.isEmpty()) {
                return Place.direct(uri, addresses[0]);
            }
        } catch (UnknownHostException e) {
            if (proxy.isEmpty()) {
                throw new FetchFailed(Why.UNREACHABLE, location, e);
            }
            if (!privateToo && uri.getHost().indexOf('.') < 0) {
                // A name of the network inside, which only the proxy knows.
                throw new FetchFailed(Why.ADDRESS_REFUSED, location, e);
            }
        }
        if (!PORTS.contains(Place.portOf(uri))) {
            throw new FetchFailed(Why.ADDRESS_REFUSED, location, null);
        }
        return new Place(uri, resolved(proxy.get()), proxy.get().type());
    }

    /// The system names its proxy without resolving it, and a socket does not do it either. A SOCKS proxy resolves
    /// what it is asked for itself.
    private static InetSocketAddress resolved(Proxy proxy) {
        var named = (InetSocketAddress) proxy.address();
        return named.isUnresolved() ? new InetSocketAddress(named.getHostString(), named.getPort()) : named;
    }

    private boolean allowedPort(InetAddress address, int port) {
        return PORTS.contains(port) || (loopbackToo && address.isLoopbackAddress());
    }

    private boolean allowed(InetAddress address, boolean privateToo) {
        if (address.isLoopbackAddress()) {
            return loopbackToo;
        }
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && (privateToo || !inside(address));
    }

    private static boolean inside(InetAddress address) {
        byte[] octets = address.getAddress();
        if (octets.length == 16 && carriesOther(octets)) {
            return true;
        }
        boolean shared = octets.length == 4 && octets[0] == SHARED_FIRST && (octets[1] & 0xc0) == 0x40;
        boolean uniqueLocal = octets.length == 16 && (octets[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || shared || uniqueLocal;
    }

    /// IPv6 addresses that gateways turn into IPv4 ones: NAT64 (RFC 6052), 6to4 (RFC 3056), IPv4-compatible. No
    /// authority's service has one, and what they lead to may be inside.
    private static boolean carriesOther(byte[] octets) {
        boolean nat64 = octets[0] == 0 && octets[1] == 0x64 && (octets[2] & 0xff) == 0xff && (octets[3] & 0xff) == 0x9b;
        boolean sixToFour = octets[0] == 0x20 && octets[1] == 0x02;
        boolean compatible = IntStream.range(0, IPV4_AT).allMatch(i -> octets[i] == 0);
        return nat64 || sixToFour || compatible;
    }

    private Optional<Proxy> proxy(URI uri, String location) throws FetchFailed {
        try {
            return ProxyChoice.of(proxySetting.get(), uri);
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(Why.PROXY_NOT_UNDERSTOOD, location, e);
        }
    }
}
