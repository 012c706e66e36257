/// The authorities that are compiled into NSS (`libnssckbi`) or into Thunderbird itself (`libxul`), read as data:
/// no
/// code of the file is run. Only 64-bit little-endian ELF files are understood.
@NullMarked
package org.sealwright.nss.builtin;

import org.jspecify.annotations.NullMarked;
