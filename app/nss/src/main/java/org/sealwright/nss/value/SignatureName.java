package org.sealwright.nss.value;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a signature's row in `metaData`: `sig_cert_<number>_<attribute>` or `sig_key_…`, both numbers as 8 hex
/// digits.
///
/// @param part the file of the signed object
/// @param number its number; with the two highest bits set in misfiled rows
/// @param attribute the signed attribute
public record SignatureName(Part part, int number, Attribute attribute) {

    /// NSS 3.49 to 3.68 left these bits of the PKCS #11 handle in the name when they changed a password (bug
    /// 1720226).
    private static final int HANDLE_BITS = 0xc000_0000;

    private static final Pattern FORM = Pattern.compile("sig_(cert|key)_([0-9a-f]{8})_([0-9a-f]{8})");

    public SignatureName(ObjectId id, Attribute attribute) {
        this(id.part(), id.number(), attribute);
    }

    public static Optional<SignatureName> parse(String name) {
        var form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        var part = form.group(1).equals(Part.KEYS.signaturePrefix()) ? Part.KEYS : Part.CERTIFICATES;
        return Optional.of(new SignatureName(
                part,
                Integer.parseUnsignedInt(form.group(2), 16),
                new Attribute(Integer.parseUnsignedInt(form.group(3), 16))));
    }

    /// What the signatures for one file's objects begin with.
    public static String prefix(Part part) {
        return "sig_" + part.signaturePrefix() + "_";
    }

    /// What all signatures of an object have in front of the attribute.
    public static String prefix(ObjectId id) {
        return prefix(id.part(), id.number());
    }

    /// The same for misfiled ones.
    public static String misfiledPrefix(ObjectId id) {
        return prefix(id.part(), id.number() | HANDLE_BITS);
    }

    private static String prefix(Part part, int number) {
        return prefix(part) + HexFormat.of().toHexDigits(number) + "_";
    }

    /// The mistaken name for the same signature.
    public SignatureName misfiled() {
        return new SignatureName(part, number | HANDLE_BITS, attribute);
    }

    public boolean isMisfiled() {
        return part == Part.KEYS && (number & HANDLE_BITS) == HANDLE_BITS;
    }

    /// The name it should have.
    public SignatureName properlyFiled() {
        return isMisfiled() ? new SignatureName(part, number & ~HANDLE_BITS, attribute) : this;
    }

    @Override
    public String toString() {
        return prefix(part, number) + HexFormat.of().toHexDigits(attribute.type());
    }
}
