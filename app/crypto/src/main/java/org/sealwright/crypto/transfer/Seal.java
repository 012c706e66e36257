package org.sealwright.crypto.transfer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;

/// HMAC-SHA-256 of each file of the archive under a key made of the password, as JSON. Encryption alone (AES-CBC)
/// would not notice if somebody turned bits, for example of a trust setting.
final class Seal {
    static final String NAME = "seal.json";

    private static final int SALT = 16;

    private Seal() {}

    static byte[] of(Map<String, byte[]> files, Passphrase password, SecureRandom random) {
        byte[] salt = Stretched.random(random, SALT);
        byte[] key = Stretched.key(password, salt, Stretched.ITERATIONS);
        try {
            var macs = new JsonObject();
            files.forEach(
                    (name, content) -> macs.addProperty(name, HexFormat.of().formatHex(mac(key, name, content))));
            var seal = new JsonObject();
            seal.addProperty("derivation", "PBKDF2-HMAC-SHA-256");
            seal.addProperty("salt", HexFormat.of().formatHex(salt));
            seal.addProperty("iterations", Stretched.ITERATIONS);
            seal.addProperty("mac", "HMAC-SHA-256");
            seal.add("files", macs);
            return seal.toString().getBytes(StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// @param files all files but the seal itself
    /// @throws DamagedInput if one of them was changed, added or taken away
    static void check(byte[] seal, Map<String, byte[]> files, Path name, Passphrase password, Limits limits)
            throws Problem {
        try {
            var json = JsonParser.parseString(new String(seal, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            var macs = json.getAsJsonObject("files");
            int iterations =
                    Stretched.checked(BigInteger.valueOf(json.get("iterations").getAsLong()), name, limits);
            byte[] salt = HexFormat.of().parseHex(json.get("salt").getAsString());
            byte[] key = Stretched.key(password, salt, iterations);
            try {
                boolean right = macs.keySet().equals(files.keySet());
                for (var file : files.entrySet()) {
                    right &= macs.has(file.getKey())
                            && MessageDigest.isEqual(
                                    HexFormat.of()
                                            .parseHex(macs.get(file.getKey()).getAsString()),
                                    mac(key, file.getKey(), file.getValue()));
                }
                if (!right) {
                    throw new DamagedInput(name, Clause.changedSince());
                }
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException e) {
            // What Gson and HexFormat throw where something is missing or of another kind.
            throw new DamagedInput(name, Clause.sealUnreadable());
        }
    }

    private static byte[] mac(byte[] key, String name, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HMAC-SHA-256", e);
        }
    }
}
