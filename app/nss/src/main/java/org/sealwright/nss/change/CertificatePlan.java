package org.sealwright.nss.change;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.certificate.CertificateFields;
import org.sealwright.nss.certificate.Nickname;
import org.sealwright.nss.problem.DuplicateIssuerSerial;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.UnreadableCertificate;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.trust.Purpose;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustLevel;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Description;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.StoredValue;

/// Adds certificates and gives them nicknames.
final class CertificatePlan {

    /// From so many certificates on, one pass over the whole table is cheaper than looking up each. There is no
    /// index on serial numbers, and a company's certificates all have the same issuer.
    private static final int MANY = 8;

    private static final List<Attribute> NAMES = List.of(Attribute.LABEL, Attribute.SUBJECT);

    private final DatabaseFiles files;
    private final Draft draft;
    private final Map<String, Integer> nextSuffix = new HashMap<>();
    private @Nullable Set<ByteBuffer> storedSerials;
    private @Nullable Set<ByteBuffer> trustedSerials;

    CertificatePlan(DatabaseFiles files, Draft draft) {
        this.files = files;
        this.draft = draft;
    }

    /// Announces how many certificates will be added.
    void expect(long adding) throws NssException {
        if (adding < MANY) {
            return;
        }
        storedSerials = serials(ObjectClass.CERTIFICATE);
        var trusted = new HashSet<ByteBuffer>();
        for (var trustClass : TrustClass.values()) {
            trusted.addAll(serials(trustClass.objectClass()));
        }
        trustedSerials = trusted;
    }

    private Set<ByteBuffer> serials(ObjectClass objectClass) throws NssException {
        var serials = new HashSet<ByteBuffer>();
        files.objects(Part.CERTIFICATES)
                .each(
                        objectClass,
                        List.of(Attribute.SERIAL_NUMBER),
                        row -> serials.add(ByteBuffer.wrap(row.bytes(Attribute.SERIAL_NUMBER))));
        return serials;
    }

    static CertificateFields read(byte[] der) throws UnreadableCertificate {
        try {
            return CertificateFields.parse(der);
        } catch (MalformedValue e) {
            throw new UnreadableCertificate("These bytes are no certificate: " + e.getMessage() + ".", e);
        }
    }

    Outcome add(Change.AddCertificate add) throws NssException {
        var fields = read(add.der());
        var same = withIdentity(fields);
        for (var row : same) {
            if (Arrays.equals(row.raw(Attribute.VALUE), add.der())) {
                return new Outcome.CertificateKept(row.id(), row.text(Attribute.LABEL));
            }
        }
        if (!same.isEmpty()) {
            throw new DuplicateIssuerSerial("A different certificate with the same issuer and serial number is in "
                    + files.folder() + " already: " + Description.of(same.getFirst()) + ".");
        }
        removeLeftOverTrust(fields, add.der());
        var nickname = nickname(add.nickname(), fields.subject());
        var id = draft.freeId(Part.CERTIFICATES);
        draft.insert(new ObjectRow(id, row(add.der(), fields, nickname)));
        return new Outcome.CertificateAdded(id, nickname);
    }

    /// What was granted goes. Distrust of just this certificate stays: nobody was asked whether to lift it.
    private void removeLeftOverTrust(CertificateFields fields, byte[] der) throws NssException {
        var serials = trustedSerials;
        if (serials != null && !serials.contains(ByteBuffer.wrap(fields.serial()))) {
            return;
        }
        for (var trustClass : TrustClass.values()) {
            for (var row : TrustPlan.rows(draft, trustClass, fields.issuer(), fields.serial())) {
                // One that was planned in this very transaction is no left-over.
                if (!draft.isPlanned(row.id()) && !distrusts(new TrustRecord(trustClass, row), der)) {
                    draft.delete(row);
                }
            }
        }
    }

    private static boolean distrusts(TrustRecord trust, byte[] der) {
        return trust.isFor(der)
                && Stream.of(Purpose.values())
                        .anyMatch(purpose -> trust.settings().of(purpose) == TrustLevel.NOT_TRUSTED);
    }

    private List<ObjectRow> withIdentity(CertificateFields fields) throws NssException {
        var values = Map.of(Attribute.ISSUER, fields.issuer(), Attribute.SERIAL_NUMBER, fields.serial());
        var serials = storedSerials;
        return serials == null || serials.contains(ByteBuffer.wrap(fields.serial()))
                ? draft.find(Part.CERTIFICATES, ObjectClass.CERTIFICATE, values)
                : draft.findPlanned(Part.CERTIFICATES, ObjectClass.CERTIFICATE, values);
    }

    private static Map<Attribute, byte[]> row(byte[] der, CertificateFields fields, String nickname) {
        var values = new LinkedHashMap<Attribute, byte[]>();
        values.put(Attribute.CLASS, ObjectClass.CERTIFICATE.stored());
        values.put(Attribute.TOKEN, StoredValue.flag(true));
        values.put(Attribute.PRIVATE, StoredValue.flag(false));
        values.put(Attribute.LABEL, StoredValue.text(nickname));
        values.put(Attribute.VALUE, der);
        values.put(Attribute.CERTIFICATE_TYPE, StoredValue.ulong(0));
        values.put(Attribute.ISSUER, fields.issuer());
        values.put(Attribute.SERIAL_NUMBER, fields.serial());
        values.put(Attribute.SUBJECT, StoredValue.bytes(fields.subject()));
        values.put(Attribute.ID, StoredValue.bytes(keyId(fields)));
        values.put(Attribute.MODIFIABLE, StoredValue.flag(true));
        fields.email().ifPresent(email -> values.put(Attribute.NSS_EMAIL, StoredValue.text(email)));
        return values;
    }

    private static byte[] keyId(CertificateFields fields) {
        try {
            return fields.keyId();
        } catch (MalformedValue e) {
            // A public key nobody can read has no private key here either; old databases hold certificates without id
            // as well.
            return new byte[0];
        }
    }

    Outcome rename(Change.SetNickname rename) throws NssException {
        var row = draft.row(rename.certificate())
                .filter(found -> found.objectClass()
                        .filter(ObjectClass.CERTIFICATE::equals)
                        .isPresent())
                .orElseThrow(() -> new NoSuchObject(
                        "There is no certificate " + rename.certificate() + " in " + files.folder() + "."));
        var nickname = unused(Nickname.usable(rename.nickname()), row.bytes(Attribute.SUBJECT));
        if (!nickname.equals(row.text(Attribute.LABEL))) {
            draft.update(row, Map.of(Attribute.LABEL, StoredValue.text(nickname)));
        }
        return new Outcome.NicknameSet(nickname);
    }

    /// A subject keeps the nickname it has; a new one gets the wished-for, unless another subject has it.
    private String nickname(String wish, byte[] subject) throws NssException {
        var bySubject = Map.of(Attribute.SUBJECT, StoredValue.bytes(subject));
        for (var row : draft.find(Part.CERTIFICATES, ObjectClass.CERTIFICATE, bySubject, NAMES)) {
            var present = row.text(Attribute.LABEL);
            if (!present.isEmpty()) {
                return present;
            }
        }
        return unused(Nickname.usable(wish), subject);
    }

    /// The nickname itself or, if another subject has it, the first numbered one that is free.
    String unused(String nickname, byte[] subject) throws NssException {
        var number = nextSuffix.getOrDefault(nickname, 1);
        while (usedByOther(Nickname.numbered(nickname, number), subject)) {
            number++;
        }
        nextSuffix.put(nickname, number);
        return Nickname.numbered(nickname, number);
    }

    private boolean usedByOther(String nickname, byte[] subject) throws NssException {
        var byLabel = Map.of(Attribute.LABEL, StoredValue.text(nickname));
        for (var row : draft.find(Part.CERTIFICATES, ObjectClass.CERTIFICATE, byLabel, NAMES)) {
            if (!Arrays.equals(row.bytes(Attribute.SUBJECT), subject)) {
                return true;
            }
        }
        return false;
    }

    /// All certificates with that key id, except one.
    static List<ObjectRow> withKeyId(Draft draft, byte[] keyId, @Nullable ObjectId except) throws NssException {
        if (keyId.length == 0) {
            return List.of();
        }
        var others = new ArrayList<>(
                draft.find(Part.CERTIFICATES, ObjectClass.CERTIFICATE, Map.of(Attribute.ID, StoredValue.bytes(keyId))));
        others.removeIf(row -> row.id().equals(except));
        return others;
    }
}
