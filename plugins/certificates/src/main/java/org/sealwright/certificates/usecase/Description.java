package org.sealwright.certificates.usecase;

import java.util.List;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.database.StoredCertificate;

/// A certificate told in full, in no language yet.
///
/// @param certificate what is described
/// @param summary     plain sentences, the most important first
/// @param chain       from the certificate to its root, as far as the database holds it
/// @param sections    every field
public record Description(
        StoredCertificate certificate, List<Value.Word> summary, Chain chain, List<Section> sections) {
    public Description {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    /// Fields that belong together.
    ///
    /// @param critical it is an extension that a program must understand
    public record Section(Value title, boolean critical, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// @param values one line each
    public record Field(Value name, List<Value> values) {
        public Field {
            values = List.copyOf(values);
        }

        static Field of(String nameKey, Value... values) {
            return new Field(Value.Word.of(nameKey), List.of(values));
        }

        static Field texts(String nameKey, List<String> texts) {
            return new Field(
                    Value.Word.of(nameKey),
                    texts.stream().<Value>map(Value.Text::new).toList());
        }
    }
}
