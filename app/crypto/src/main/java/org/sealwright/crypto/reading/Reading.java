package org.sealwright.crypto.reading;

import org.sealwright.crypto.password.Work;

/// One call of the reader: what its parts share.
record Reading(Findings findings, Passwords passwords, Work work, Budget budget) {}
