package org.sealwright.nss.change;

import java.util.Arrays;

/// Recognises a password entry: equal marks mean that keys and signatures made under one hold under the other.
///
/// @param salt the global salt; empty if there is no entry
/// @param check the encrypted check value
record PasswordMark(byte[] salt, byte[] check) {

    boolean same(PasswordMark other) {
        return Arrays.equals(salt, other.salt) && Arrays.equals(check, other.check);
    }
}
