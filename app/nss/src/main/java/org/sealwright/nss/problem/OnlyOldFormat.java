package org.sealwright.nss.problem;

/// The folder holds only the Berkeley DB files `cert8.db` and `key3.db` of old versions, which no current Thunderbird
/// reads.
public final class OnlyOldFormat extends NssException {

    private static final long serialVersionUID = 1L;

    public OnlyOldFormat(String message) {
        super(message, null);
    }
}
