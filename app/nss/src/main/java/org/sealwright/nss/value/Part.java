package org.sealwright.nss.value;

/// One of the two files of a database, each with its own table and its own object ids.
public enum Part {
    /// Certificates, trust, public keys: everything that is not private.
    CERTIFICATES("cert9.db", "nssPublic", "cert"),
    /// Private and secret keys, the password entry, and the signatures for objects of both files.
    KEYS("key4.db", "nssPrivate", "key");

    private final String fileName;
    private final String table;
    private final String signaturePrefix;

    Part(String fileName, String table, String signaturePrefix) {
        this.fileName = fileName;
        this.table = table;
        this.signaturePrefix = signaturePrefix;
    }

    public String fileName() {
        return fileName;
    }

    /// The table that holds the objects.
    public String table() {
        return table;
    }

    /// How rows of the `metaData` table name this part: `cert` or `key`.
    public String signaturePrefix() {
        return signaturePrefix;
    }
}
