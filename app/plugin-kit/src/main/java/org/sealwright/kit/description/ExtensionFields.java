package org.sealwright.kit.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.kit.description.Value.Hex;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// The extensions of a certificate in plain words.
public final class ExtensionFields {
    private ExtensionFields() {}

    public static Section of(Extension extension) {
        return new Section(new Identifier(extension.oid()), extension.critical(), fields(extension));
    }

    private static List<Field> fields(Extension extension) {
        return switch (extension) {
            case Extension.BasicConstraints constraints -> constraints(constraints);
            case Extension.KeyUsages usages -> List.of(new Field(Word.of("field.uses"), usages(usages)));
            case Extension.ExtendedKeyUsage usage ->
                List.of(new Field(Word.of("field.purposes"), identifiers(usage.purposes())));
            case Extension.AlternativeNames names -> names(names.names());
            case Extension.SubjectKeyIdentifier key -> List.of(Field.of("field.keyId", new Text(key.identifier())));
            case Extension.AuthorityKeyIdentifier key ->
                key.identifier().isEmpty() ? List.of() : List.of(Field.of("field.keyId", new Text(key.identifier())));
            case Extension.Policies policies ->
                policies.policies().stream().map(ExtensionFields::policy).toList();
            case Extension.RevocationLists lists -> List.of(Field.texts("field.revocationList", lists.locations()));
            case Extension.AuthorityInformation information -> information(information);
            case Extension.NameConstraints constraints -> constraints(constraints);
            case Extension.SmimeCapabilities capabilities ->
                List.of(new Field(Word.of("field.algorithms"), identifiers(capabilities.algorithms())));
            case Extension.Text text -> List.of(Field.of("field.text", new Text(text.text())));
            case Extension.Unknown unknown ->
                List.of(Field.of("field.raw", new Hex(unknown.value().toString())));
        };
    }

    private static List<Field> constraints(Extension.BasicConstraints constraints) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of(
                "field.isAuthority", Word.of(constraints.authority() ? "value.isAuthority" : "value.isNoAuthority")));
        constraints
                .pathLength()
                .ifPresent(length -> fields.add(Field.of("field.pathLength", Word.of("value.pathLength", length))));
        return fields;
    }

    private static List<Value> usages(Extension.KeyUsages extension) {
        var usages = new ArrayList<Value>();
        for (var usage : KeyUsage.values()) {
            if (extension.usages().contains(usage)) {
                usages.add(Word.of("keyUsage." + usage.name().toLowerCase(Locale.ROOT)));
            }
        }
        return usages;
    }

    private static List<Value> identifiers(List<String> oids) {
        return oids.stream().<Value>map(Identifier::new).toList();
    }

    private static List<Field> names(List<GeneralName> names) {
        return names.stream().map(ExtensionFields::name).toList();
    }

    private static Field name(GeneralName name) {
        return Field.of("name." + name.kind().name().toLowerCase(Locale.ROOT), new Text(name.text()));
    }

    private static Field policy(Extension.Policies.Policy policy) {
        var values = new ArrayList<Value>();
        values.add(new Identifier(policy.policy()));
        policy.statements().forEach(statement -> values.add(Word.of("value.statement", statement)));
        policy.notices().forEach(notice -> values.add(Word.of("value.notice", notice)));
        return new Field(Word.of("field.policy"), values);
    }

    private static List<Field> information(Extension.AuthorityInformation information) {
        var fields = new ArrayList<Field>();
        addIfAny(fields, "field.ocsp", information.ocsp());
        addIfAny(fields, "field.caIssuers", information.issuers());
        addIfAny(fields, "field.otherAccess", information.others());
        return fields;
    }

    private static void addIfAny(List<Field> fields, String nameKey, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.add(Field.texts(nameKey, texts));
        }
    }

    private static List<Field> constraints(Extension.NameConstraints constraints) {
        var fields = new ArrayList<Field>();
        constraints.permitted().forEach(name -> fields.add(constraint("field.permitted", name)));
        constraints.excluded().forEach(name -> fields.add(constraint("field.excluded", name)));
        return fields;
    }

    private static Field constraint(String nameKey, GeneralName name) {
        return Field.of(
                nameKey,
                Word.of(
                        "value.constraint",
                        Word.of("name." + name.kind().name().toLowerCase(Locale.ROOT)),
                        name.text()));
    }
}
