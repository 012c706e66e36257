package org.sealwright.core.network;

import java.time.Duration;
import org.sealwright.core.task.Progress;

/// Port: gets bytes by http or https from an address that a stranger chose. Bound to the store room. Blocks; never
/// call it on the event thread.
///
/// Only http and https, at the ports such services use; never loopback, link-local or multicast addresses, and
/// those of a private network only where [NetworkRules#PRIVATE_ADDRESSES] says so, never by a redirect; at most
/// [#MOST_REDIRECTS] redirects; no more bytes and no more time than the limit says; no cookies, no credentials. A
/// cancel breaks it off.
public interface Fetcher {
    int MOST_REDIRECTS = 3;

    /// What one fetch may cost.
    ///
    /// @param bytes of the answer
    /// @param time  for all of it
    record Limit(int bytes, Duration time) {}

    byte[] get(String location, Limit limit, Progress progress) throws FetchFailed;

    /// @param type media type of `body`
    byte[] post(String location, String type, byte[] body, Limit limit, Progress progress) throws FetchFailed;
}
