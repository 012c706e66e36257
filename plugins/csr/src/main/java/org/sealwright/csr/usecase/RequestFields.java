package org.sealwright.csr.usecase;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.kit.description.CertificateFields;
import org.sealwright.kit.description.ExtensionFields;
import org.sealwright.kit.description.Field;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// Every field of a request.
final class RequestFields {
    private RequestFields() {}

    static List<Section> of(RequestFacts facts) {
        var sections = new ArrayList<Section>();
        sections.add(section("request.section.subject", CertificateFields.name(facts.subject())));
        if (!facts.emails().isEmpty()) {
            sections.add(section("section.addresses", List.of(Field.texts("field.email", facts.emails()))));
        }
        var key = key(facts.key());
        var fields = new ArrayList<>(key.fields());
        fields.add(Field.of("field.signatureAlgorithm", new Text(facts.signatureAlgorithm())));
        fields.add(Field.of(
                "request.field.proof", Word.of("request.proof." + facts.proof().word())));
        sections.add(new Section(key.title(), false, fields));
        facts.extensions().forEach(extension -> sections.add(ExtensionFields.of(extension)));
        if (facts.challengePassword() || !facts.otherAttributes().isEmpty()) {
            sections.add(section("request.section.attributes", attributes(facts)));
        }
        return sections;
    }

    static Section key(PublicKeyFacts key) {
        var fields = new ArrayList<>(CertificateFields.key(key));
        fields.add(Field.of("field.keyFingerprint", new Text(key.fingerprint().colons())));
        return section("section.key", fields);
    }

    private static Section section(String titleKey, List<Field> fields) {
        return new Section(Word.of(titleKey), false, fields);
    }

    /// The challenge password itself is not shown: it is a secret between the requester and the authority.
    private static List<Field> attributes(RequestFacts facts) {
        var fields = new ArrayList<Field>();
        if (facts.challengePassword()) {
            fields.add(Field.of("request.field.challenge", Word.of("request.value.challenge")));
        }
        facts.otherAttributes().forEach(oid -> fields.add(Field.of("request.field.attribute", new Identifier(oid))));
        return fields;
    }
}
