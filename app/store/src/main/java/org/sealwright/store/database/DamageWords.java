package org.sealwright.store.database;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Damage.Kind;
import org.sealwright.core.database.Damage.Thing;
import org.sealwright.nss.NssCertificate;
import org.sealwright.nss.NssTrust;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;

/// What NSS's library finds, in core's words: one damage for each object and kind, however many signatures are
/// wrong.
final class DamageWords {
    private record Key(String place, Kind kind, String name) {}

    private DamageWords() {}

    /// The harmful ones of an examination, in their order.
    static List<Damage> of(List<org.sealwright.nss.integrity.Damage> findings) {
        var groups = new LinkedHashMap<Key, List<org.sealwright.nss.integrity.Damage>>();
        var kinds = new LinkedHashMap<String, Set<Kind>>();
        for (var finding : findings) {
            if (finding.kind().harmful()) {
                var kind = kind(finding.kind());
                groups.computeIfAbsent(new Key(place(finding), kind, name(finding)), _ -> new ArrayList<>())
                        .add(finding);
                kinds.computeIfAbsent(place(finding), _ -> EnumSet.noneOf(Kind.class))
                        .add(kind);
            }
        }
        return groups.entrySet().stream()
                .map(group -> damage(
                        group.getKey(),
                        group.getValue(),
                        kinds.getOrDefault(group.getKey().place(), Set.of())))
                .toList();
    }

    private static Damage damage(
            Key key, List<org.sealwright.nss.integrity.Damage> findings, Set<Kind> kindsOfThisPlace) {
        var first = findings.getFirst();
        var thing = thing(first);
        var details = new ArrayList<>(findings.stream()
                .map(org.sealwright.nss.integrity.Damage::detail)
                .toList());
        first.claims().ifPresent(claims -> details.add(claims.certutilFlags(false)));
        return new Damage(
                key.kind(),
                thing,
                key.name(),
                key.place(),
                details,
                first.claims().map(TrustWords::of),
                cures(thing, key.kind(), kindsOfThisPlace),
                blocksPasswordChange(thing, key.kind()));
    }

    /// A certificate that cannot be read.
    static Damage unreadable(NssCertificate row, String reason) {
        return ofRow(Kind.CERTIFICATE, row, reason);
    }

    static Damage twice(NssCertificate row) {
        return ofRow(Kind.DUPLICATE, row, "is there twice");
    }

    private static Damage ofRow(Kind kind, NssCertificate row, String reason) {
        return new Damage(
                kind,
                Thing.CERTIFICATE,
                row.nickname(),
                row.id().toString(),
                List.of(reason),
                Optional.empty(),
                Set.of(),
                false);
    }

    /// A trust entry that counts for nothing.
    ///
    /// @param name of its certificate
    static Damage rejected(NssTrust entry, String name) {
        var details = new ArrayList<>(entry.wrongSignatures());
        details.add(entry.stored().certutilFlags(false));
        return new Damage(
                Kind.SIGNATURE,
                Thing.TRUST,
                name,
                entry.id().toString(),
                details,
                Optional.of(TrustWords.of(entry.stored())),
                cures(Thing.TRUST, Kind.SIGNATURE, Set.of(Kind.SIGNATURE)),
                true);
    }

    private static String place(org.sealwright.nss.integrity.Damage finding) {
        return finding.object().map(ObjectId::toString).orElse("");
    }

    private static String name(org.sealwright.nss.integrity.Damage finding) {
        return finding.object().isPresent() ? finding.name() : finding.part().fileName();
    }

    private static Kind kind(org.sealwright.nss.integrity.Damage.Kind kind) {
        return switch (kind) {
            case FILE -> Kind.FILE;
            case ROW_ID, ROW_WITHOUT_CLASS, INVISIBLE, UNKNOWN_CLASS -> Kind.ROW;
            case CERTIFICATE -> Kind.CERTIFICATE;
            case DUPLICATE -> Kind.DUPLICATE;
            case SIGNATURE_WRONG, SIGNATURE_MISSING, SIGNATURE_MISFILED, SIGNATURE_ORPHANED -> Kind.SIGNATURE;
            case VALUE -> Kind.VALUE;
            case KEY, KEY_WITHOUT_PUBLIC -> Kind.KEY;
        };
    }

    private static Thing thing(org.sealwright.nss.integrity.Damage finding) {
        if (finding.object().isEmpty()) {
            return finding.kind() == org.sealwright.nss.integrity.Damage.Kind.VALUE ? Thing.PASSWORD_ENTRY : Thing.FILE;
        }
        return finding.objectClass().map(DamageWords::thing).orElse(Thing.OTHER);
    }

    private static Thing thing(ObjectClass objectClass) {
        return switch (objectClass) {
            case CERTIFICATE -> Thing.CERTIFICATE;
            case TRUST, NSS_TRUST -> Thing.TRUST;
            case PRIVATE_KEY -> Thing.PRIVATE_KEY;
            case PUBLIC_KEY -> Thing.PUBLIC_KEY;
            case SECRET_KEY -> Thing.SECRET_KEY;
            case NSS_CRL, NSS_SMIME -> Thing.OTHER;
        };
    }

    /// Signatures can be made anew where everything can be read; objects of unknown kinds are never touched.
    private static Set<Cure> cures(Thing thing, Kind kind, Set<Kind> kindsOfThisPlace) {
        return switch (thing) {
            case TRUST, PRIVATE_KEY, PUBLIC_KEY, SECRET_KEY ->
                switch (kind) {
                    case SIGNATURE ->
                        kindsOfThisPlace.contains(Kind.VALUE)
                                ? EnumSet.of(Cure.REMOVE)
                                : EnumSet.of(Cure.RESIGN, Cure.REMOVE);
                    case VALUE, KEY -> EnumSet.of(Cure.REMOVE);
                    case FILE, ROW, CERTIFICATE, DUPLICATE -> Set.of();
                };
            case FILE, CERTIFICATE, PASSWORD_ENTRY, OTHER -> Set.of();
        };
    }

    private static boolean blocksPasswordChange(Thing thing, Kind kind) {
        return switch (kind) {
            case SIGNATURE -> true;
            case VALUE -> thing != Thing.OTHER;
            case FILE, ROW, CERTIFICATE, DUPLICATE, KEY -> false;
        };
    }
}
