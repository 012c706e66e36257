package org.sealwright.core.problem;

import org.jspecify.annotations.Nullable;

/// A server does not answer, or not in time.
public final class ServerUnreachable extends Problem {
    /// @param server name and port
    public ServerUnreachable(String server, @Nullable Throwable cause) {
        super("server-unreachable", Kind.NOT_DONE, null, cause, server);
    }
}
