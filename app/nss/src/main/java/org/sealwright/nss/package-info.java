/// The NSS certificate database of Thunderbird and Firefox (`cert9.db`, `key4.db`), read and written without NSS.
///
/// [NssDatabase][org.sealwright.nss.NssDatabase] is the door: open or create a folder, log in, read certificates,
/// keys and trust, and change all of it in one transaction over both files. It knows neither Thunderbird nor the
/// words of the suite.
///
/// ```java
/// try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
///     database.login(password);
///     database.change(new AddCertificate(der, "Alice"), new AddPrivateKey(pkcs8, "Alice"));
/// }
/// ```
@NullMarked
package org.sealwright.nss;

import org.jspecify.annotations.NullMarked;
