package org.sealwright.kit.description;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.description.Value.AttributeKind;
import org.sealwright.kit.description.Value.Moment;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// The fields of a certificate besides its extensions, and what the database says about it.
public final class CertificateFields {
    private CertificateFields() {}

    /// Everything about a stored one, its place in the database last.
    public static List<Section> of(StoredCertificate stored) {
        var sections = new ArrayList<>(of(stored.certificate()));
        sections.add(section("section.database", database(stored)));
        return sections;
    }

    public static List<Section> of(Certificate certificate) {
        var sections = new ArrayList<Section>();
        sections.add(section("section.subject", name(certificate.subject())));
        sections.add(section("section.issuer", name(certificate.issuer())));
        sections.add(section(
                "section.validity",
                List.of(
                        Field.of("field.notBefore", new Moment(certificate.notBefore())),
                        Field.of("field.notAfter", new Moment(certificate.notAfter())))));
        if (!certificate.emails().isEmpty()) {
            sections.add(section("section.addresses", List.of(Field.texts("field.email", certificate.emails()))));
        }
        var fields = new ArrayList<>(key(certificate.key()));
        fields.add(Field.of("field.signatureAlgorithm", new Text(certificate.signatureAlgorithm())));
        fields.add(Field.of("field.serial", new Text(certificate.serial().colons())));
        fields.add(Field.of(
                "field.size", Word.of("value.bytes", certificate.encoded().toByteArray().length)));
        sections.add(section("section.key", fields));
        sections.add(section("section.fingerprints", fingerprints(certificate)));
        return sections;
    }

    private static Section section(String titleKey, List<Field> fields) {
        return new Section(Word.of(titleKey), false, fields);
    }

    /// The attributes of a name, the most specific first.
    public static List<Field> name(DistinguishedName name) {
        if (name.isEmpty()) {
            return List.of(Field.of("field.name", Word.of("value.emptyName")));
        }
        return name.attributes().reversed().stream()
                .map(attribute -> new Field(
                        new AttributeKind(attribute.oid(), attribute.label()), List.of(new Text(attribute.value()))))
                .toList();
    }

    /// What kind of key it is.
    public static List<Field> key(PublicKeyFacts key) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of("field.keyAlgorithm", new Text(key.algorithm())));
        if (key.bits() > 0) {
            fields.add(Field.of("field.keySize", Word.of("value.bits", key.bits())));
        }
        key.curve().ifPresent(curve -> fields.add(Field.of("field.curve", new Text(curve))));
        return fields;
    }

    private static List<Field> fingerprints(Certificate certificate) {
        return List.of(
                Field.of("field.sha256", new Text(certificate.sha256().colons())),
                Field.of("field.sha1", new Text(sha1(certificate))),
                Field.of(
                        "field.keyFingerprint",
                        new Text(certificate.key().fingerprint().colons())));
    }

    private static List<Field> database(StoredCertificate stored) {
        var trust = stored.trust();
        var fields = new ArrayList<Field>();
        fields.add(Field.of("field.group", Word.of("group." + stored.group().word())));
        fields.add(Field.of("field.nickname", new Text(stored.nickname())));
        fields.add(
                Field.of("field.privateKey", Word.of(stored.hasPrivateKey() ? "value.keyHere" : "value.keyNotHere")));
        if (stored.hasPrivateKey()) {
            fields.add(
                    Field.of("field.origin", Word.of("origin." + stored.origin().word())));
        }
        fields.add(Field.of(
                "field.trust",
                Word.of("trust.websites", Word.of("trust." + trust.websites().word())),
                Word.of("trust.email", Word.of("trust." + trust.email().word())),
                Word.of("trust.software", Word.of("trust." + trust.software().word()))));
        return fields;
    }

    /// Upper-case pairs with colons; SHA-1 is only a name here, as other programs show it.
    private static String sha1(Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-1")
                    .digest(certificate.encoded().toByteArray());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime offers SHA-1", e);
        }
    }
}
