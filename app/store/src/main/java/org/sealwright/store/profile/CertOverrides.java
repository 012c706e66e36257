package org.sealwright.store.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.trust.ServerException;

/// `cert_override.txt` (thunderbird-behaviour section 5.1): `host:port:originAttributes`, the object identifier of
/// SHA-256, the fingerprint, each ended by a tab. Files of Thunderbird up to about 100 have two more fields and no
/// colon after the port. Lines that fit neither are skipped, as Thunderbird does.
final class CertOverrides {
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]]+):(\\d{1,5})(?::.*)?");
    private static final String SHA_256 = "OID.2.16.840.1.101.3.4.2.1";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{2}(?::[0-9A-F]{2}){31}");
    private static final int HIGHEST_PORT = 0xFFFF;

    private CertOverrides() {}

    static List<ServerException> parse(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> entry(line).stream())
                .toList();
    }

    private static Optional<ServerException> entry(String line) {
        var fields = line.split("\t", -1);
        if (fields.length < 3 || !fields[1].equals(SHA_256)) {
            return Optional.empty();
        }
        var server = SERVER.matcher(fields[0]);
        var fingerprint = fields[2].strip().toUpperCase(Locale.ROOT);
        if (!server.matches() || !FINGERPRINT.matcher(fingerprint).matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(server.group(2));
        var host = server.group(1).replace("[", "").replace("]", "");
        return port <= HIGHEST_PORT ? Optional.of(new ServerException(host, port, fingerprint)) : Optional.empty();
    }
}
