package org.sealwright.csr.usecase;

import java.util.regex.Pattern;
import org.sealwright.core.text.ShownText;

/// What to call the file of a request.
public final class FileName {
    /// Everything but letters, digits and what is harmless in file names of all systems.
    private static final Pattern RISKY = Pattern.compile("[^\\p{L}\\p{N}@._+-]");

    private static final int LONGEST = 100;

    private static final Pattern OF_REQUEST =
            Pattern.compile("[^.].*\\.(txt|csr|pem|req|p10)", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /// As Thunderbird proposes it: `CSR-anna@example.com.txt`.
    ///
    /// @param address as typed; may be anything
    public static String proposal(String address) {
        String safe = RISKY.matcher(address.strip()).replaceAll("_");
        int end = safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length())));
        return "CSR-" + safe.substring(0, end) + ".txt";
    }

    /// Can a name that the list of requests remembers be proposed again? The list may have come with somebody else's
    /// profile: the name must hide nothing and end as requests do.
    public static boolean isHarmless(String name) {
        return OF_REQUEST.matcher(name).matches() && ShownText.of(name).equals(name);
    }
}
