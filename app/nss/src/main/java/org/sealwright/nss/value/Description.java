package org.sealwright.nss.value;

/// Names objects in messages.
public final class Description {

    private static final int LONGEST_LABEL = 80;

    private Description() {}

    /// For example `private key "Alice" (key4.db object 3386a0b1)`. Labels come from files and mail: control and
    /// format characters (which could turn the direction of writing) are shown as `?`.
    public static String of(ObjectRow row) {
        return of(row, row.text(Attribute.LABEL));
    }

    /// The same for an object that borrows its name from another.
    public static String of(ObjectRow row, String name) {
        var label = label(name);
        return kind(row) + (label.isEmpty() ? "" : " \"" + label + "\"") + " (" + row.id() + ")";
    }

    private static String kind(ObjectRow row) {
        return row.objectClass()
                .map(objectClass -> switch (objectClass) {
                    case CERTIFICATE -> "certificate";
                    case PUBLIC_KEY -> "public key";
                    case PRIVATE_KEY -> "private key";
                    case SECRET_KEY -> "secret key";
                    case TRUST, NSS_TRUST -> "trust";
                    case NSS_CRL -> "revocation list";
                    case NSS_SMIME -> "S/MIME profile";
                })
                .orElse("object of unknown class");
    }

    private static String label(String label) {
        var shown = new StringBuilder();
        label.codePoints()
                .limit(LONGEST_LABEL)
                .map(character -> hidden(character) ? '?' : character)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean hidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
