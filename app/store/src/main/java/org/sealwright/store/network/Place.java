package org.sealwright.store.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;

/// Where a fetch goes: looked at once, and then gone to exactly there, so that a name which is resolved to another
/// address a moment later leads nowhere else.
///
/// @param uri   http or https, with a host
/// @param to    the address that was looked at, or that of the proxy
/// @param proxy the way there
record Place(URI uri, InetSocketAddress to, Proxy.Type proxy) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Place direct(URI uri, InetAddress address) {
        return new Place(uri, new InetSocketAddress(address, portOf(uri)), Proxy.Type.DIRECT);
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isSecure(uri) ? HTTPS : HTTP;
    }

    boolean secure() {
        return isSecure(uri);
    }

    int port() {
        return portOf(uri);
    }

    /// Name or address of the server, IPv6 without brackets.
    String host() {
        return uri.getHost().replace("[", "").replace("]", "");
    }

    /// As the header field Host wants it (RFC 9110 section 7.2).
    String authority() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /// Path and query.
    String path() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    boolean throughHttpProxy() {
        return proxy == Proxy.Type.HTTP;
    }
}
