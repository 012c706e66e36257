/// Reading whatever arrives. [org.sealwright.crypto.reading.BouncyReader] is the door; inside,
/// [org.sealwright.crypto.reading.Contents] looks at the bytes, never at a name, and hands them to the class of
/// their format; each puts what it has into [org.sealwright.crypto.reading.Findings]. Mails and archives hand
/// their parts back to `Contents`, within the bounds of [org.sealwright.crypto.reading.Budget].
///
/// Secrets are wiped as far as Java lets one: our own arrays are, copies inside ciphers and big numbers cannot be.
@NullMarked
package org.sealwright.crypto.reading;

import org.jspecify.annotations.NullMarked;
