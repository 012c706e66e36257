package org.sealwright.core.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/// Thunderbird's "dbKey": names a certificate by issuer and serial number in account settings and authentication
/// decisions (thunderbird-behaviour.md section 1.3). A renewed certificate always has another one.
///
/// @param base64 one line, standard alphabet
public record DatabaseKey(String base64) {
    public static DatabaseKey of(Certificate certificate) {
        var serial = HexFormat.of().parseHex(certificate.serial().hex());
        var issuer = certificate.issuer().encoded().toByteArray();
        var bytes = new ByteArrayOutputStream(16 + serial.length + issuer.length);
        bytes.writeBytes(ByteBuffer.allocate(16)
                .putLong(0)
                .putInt(serial.length)
                .putInt(issuer.length)
                .array());
        bytes.writeBytes(serial);
        bytes.writeBytes(issuer);
        return new DatabaseKey(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
