/// The page of requests: the list, details beside it, the form for a new one, and what other pages offer for a
/// certificate.
@NullMarked
package org.sealwright.csr.ui;

import org.jspecify.annotations.NullMarked;
