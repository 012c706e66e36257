package org.sealwright.nss.change;

/// A row of `metaData`, kept for a restore. NSS leaves `item2` of signatures NULL.
record MetaRow(String name, byte[] item1) {}
