package org.sealwright.core.network;

import java.time.Duration;

/// Port: gets bytes by http or https from an address that a stranger chose. Bound to the store room. Blocks; never
/// call it on the event thread.
///
/// Only http and https; never loopback, link-local or multicast addresses, and a redirect only to public ones; at most
/// [#MOST_REDIRECTS] redirects; no more bytes and no more time than the limit says; no cookies, no credentials.
public interface Fetcher {
    int MOST_REDIRECTS = 3;

    /// What one fetch may cost.
    ///
    /// @param bytes of the answer
    /// @param time  for all of it
    record Limit(int bytes, Duration time) {}

    byte[] get(String location, Limit limit) throws FetchFailed;

    /// @param type media type of `body`
    byte[] post(String location, String type, byte[] body, Limit limit) throws FetchFailed;
}
