/// What the database stores about a certificate besides its bytes: raw names and serial, nickname, e-mail address.
@NullMarked
package org.sealwright.nss.certificate;

import org.jspecify.annotations.NullMarked;
