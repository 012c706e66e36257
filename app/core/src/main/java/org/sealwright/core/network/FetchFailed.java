package org.sealwright.core.network;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;

/// Something could not be fetched.
public final class FetchFailed extends Problem {
    /// Why not.
    public enum Why {
        /// Not http or https, or it leads into this computer or its neighbourhood.
        ADDRESS_REFUSED,
        /// Nothing is asked: going around a proxy that was meant would be worse.
        PROXY_NOT_UNDERSTOOD,
        /// No answer, or not in time.
        UNREACHABLE,
        /// The server answered, but not with what was asked for.
        NOT_SERVED,
        /// The answer is larger than allowed.
        TOO_LARGE;

        /// The word of the message key and of JSON: `address-refused`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    /// @param location hostile text
    public FetchFailed(Why why, String location, @Nullable Throwable cause) {
        super("fetch-" + why.code(), Kind.NOT_DONE, null, cause, location);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
