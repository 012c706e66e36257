package org.sealwright.nss.integrity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.sealwright.nss.certificate.CertificateFields;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.StoredValue;

/// Examines what every row shows without a password.
final class RowCheck {

    private final Findings findings;
    private final Set<ByteBuffer> seen = new HashSet<>();

    RowCheck(Findings findings) {
        this.findings = findings;
    }

    void examine(ObjectRow row) {
        if (row.raw(Attribute.CLASS) == null) {
            findings.add(row, Damage.Kind.ROW_WITHOUT_CLASS, "has no class");
            return;
        }
        var objectClass = row.objectClass();
        if (objectClass.isEmpty()) {
            findings.add(row, Damage.Kind.UNKNOWN_CLASS, "is left alone");
            return;
        }
        if (!objectClass.get().belongsIn(row.id().part())) {
            findings.add(row, Damage.Kind.UNKNOWN_CLASS, "lies in the wrong file");
        }
        if (!Arrays.equals(row.raw(Attribute.TOKEN), StoredValue.flag(true))) {
            findings.add(row, Damage.Kind.INVISIBLE, "is not marked as stored, so no program sees it");
        }
        switch (objectClass.get()) {
            case CERTIFICATE -> certificate(row);
            case TRUST, NSS_TRUST -> unique(row, objectClass.get());
            case PUBLIC_KEY, PRIVATE_KEY, SECRET_KEY, NSS_CRL, NSS_SMIME -> {
                // Their values are protected or matter to nobody but NSS.
            }
        }
    }

    private void certificate(ObjectRow row) {
        unique(row, ObjectClass.CERTIFICATE);
        try {
            var fields = CertificateFields.parse(row.bytes(Attribute.VALUE));
            if (!Arrays.equals(fields.issuer(), row.bytes(Attribute.ISSUER))
                    || !Arrays.equals(fields.serial(), row.bytes(Attribute.SERIAL_NUMBER))
                    || !Arrays.equals(fields.subject(), row.bytes(Attribute.SUBJECT))) {
                findings.add(row, Damage.Kind.CERTIFICATE, "does not fit the names and serial number beside it");
            }
            var keyId = row.bytes(Attribute.ID);
            if (keyId.length > 0 && !Arrays.equals(keyId, fields.keyId())) {
                findings.add(row, Damage.Kind.CERTIFICATE, "has a key id that is not that of its public key");
            }
        } catch (MalformedValue e) {
            findings.add(row, Damage.Kind.CERTIFICATE, "cannot be read: " + e.getMessage());
        }
    }

    private void unique(ObjectRow row, ObjectClass objectClass) {
        var issuer = row.bytes(Attribute.ISSUER);
        var serial = row.bytes(Attribute.SERIAL_NUMBER);
        var identity = ByteBuffer.allocate(12 + issuer.length + serial.length)
                .put(objectClass.stored())
                .putInt(issuer.length)
                .put(issuer)
                .putInt(serial.length)
                .put(serial)
                .flip();
        if (!seen.add(identity)) {
            findings.add(row, Damage.Kind.DUPLICATE, "is there twice: same issuer and serial number");
        }
    }
}
