/// The words of the certificate manager: its message bundles and icons, and how answers of the use cases become
/// sentences. Window and command line say the same things.
@NullMarked
package org.sealwright.certificates.words;

import org.jspecify.annotations.NullMarked;
