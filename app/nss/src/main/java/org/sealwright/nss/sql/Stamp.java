package org.sealwright.nss.sql;

/// SQLite's `data_version` of both files: it moves when another connection commits, not when our own does.
public record Stamp(long certificates, long keys) {}
