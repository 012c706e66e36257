/// The certificate manager: see, search, import, export and delete certificates. [CertificatesPlugin] is its door;
/// the use cases know neither window nor terminal, which are two ways to them.
@NullMarked
package org.sealwright.certificates;

import org.jspecify.annotations.NullMarked;
