package org.sealwright.core.problem;

import org.jspecify.annotations.Nullable;

/// A server answers, and offers no protected connection in the way it was asked.
public final class ServerWithoutTls extends Problem {
    /// @param server name and port
    public ServerWithoutTls(String server, @Nullable Throwable cause) {
        super("server-without-tls", Kind.NOT_DONE, null, cause, server);
    }
}
