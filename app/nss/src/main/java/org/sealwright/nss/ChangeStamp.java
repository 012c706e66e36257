package org.sealwright.nss;

/// Tells two states of a database apart: if two stamps of one [NssDatabase] are equal, nobody committed a change in
/// between. Cheap to take.
///
/// @param certificates state of `cert9.db` as left by other programs
/// @param keys state of `key4.db` as left by other programs
/// @param own how often this [NssDatabase] committed
public record ChangeStamp(long certificates, long keys, long own) {}
