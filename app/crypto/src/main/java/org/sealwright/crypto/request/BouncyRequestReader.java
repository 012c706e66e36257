package org.sealwright.crypto.request;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestFacts.Proof;
import org.sealwright.core.request.RequestFacts.Weakness;
import org.sealwright.core.request.RequestReader;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.NotReadable;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.ExtensionList;
import org.sealwright.crypto.certificate.Names;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.certificate.SignatureNames;
import org.sealwright.crypto.chain.SignatureCheck;
import org.sealwright.crypto.reading.RequestFile;

/// Reads CSRs in one pass over their bytes, as forgiving about names and extensions as the decoder of certificates.
/// Safe for several threads.
public final class BouncyRequestReader implements RequestReader {
    private static final int SHORTEST_RSA = 2048;

    /// Octets. The largest keys and signatures anybody uses need a twentieth of it; a window cannot show more.
    private static final int LARGEST = 1 << 20;

    @Inject
    public BouncyRequestReader() {}

    @Override
    public RequestFacts read(Source source) throws Problem {
        try {
            return facts(RequestFile.requestIn(source), source.path().orElse(null));
        } catch (NotReadable e) {
            throw new DamagedInput(source.path().orElse(null), e.reason());
        }
    }

    @Override
    public RequestFacts read(Der request) throws Problem {
        try {
            return facts(request.toByteArray(), null);
        } catch (NotReadable e) {
            throw new DamagedInput(null, e.reason());
        }
    }

    private static RequestFacts facts(byte[] der, @Nullable Path file) throws Malformed, TooDeep, RefusedAsUnsafe {
        if (der.length > LARGEST) {
            throw new RefusedAsUnsafe(file, "no certificate request is larger than 1 MiB");
        }
        var layout = RequestLayout.of(der);
        DistinguishedName subject = Names.of(layout.subject());
        PublicKeyFacts key = PublicKeys.of(layout.publicKey());
        String signature = SignatureNames.of(layout.algorithm());
        var asked = layout.extensions();
        var list = asked == null ? ExtensionList.none(subject) : ExtensionList.of(asked, subject);
        boolean proved = SignatureCheck.verifies(layout.publicKey().encoded(), layout.parts());
        return new RequestFacts(
                Der.of(der),
                subject,
                key,
                list.emails(),
                list.extensions(),
                layout.challenge(),
                layout.others(),
                signature,
                proved ? Proof.RIGHT : Proof.WRONG,
                weaknesses(key, signature, list));
    }

    private static Set<Weakness> weaknesses(PublicKeyFacts key, String signature, ExtensionList list) {
        var weaknesses = EnumSet.noneOf(Weakness.class);
        switch (key.algorithm()) {
            case "RSA", "RSASSA-PSS" -> {
                if (key.bits() < SHORTEST_RSA) {
                    weaknesses.add(Weakness.SHORT_KEY);
                }
            }
            case "EC" -> {
                if (key.curve().stream()
                        .noneMatch(name -> Set.of("P-256", "P-384", "P-521").contains(name))) {
                    weaknesses.add(Weakness.UNUSUAL_KEY);
                }
            }
            case "Ed25519", "Ed448" -> {
                // sound, and for signing only
            }
            default -> weaknesses.add(Weakness.UNUSUAL_KEY);
        }
        if (signature.startsWith("SHA1") || signature.startsWith("MD")) {
            weaknesses.add(Weakness.WEAK_SIGNATURE);
        }
        addresses(list, weaknesses);
        return weaknesses;
    }

    private static void addresses(ExtensionList list, Set<Weakness> weaknesses) {
        List<GeneralName> names = list.extensions().stream()
                .filter(Extension.AlternativeNames.class::isInstance)
                .flatMap(extension -> ((Extension.AlternativeNames) extension).names().stream())
                .filter(name -> switch (name.kind()) {
                    case EMAIL, INTERNATIONAL_EMAIL -> true;
                    case DNS, DIRECTORY, URI, IP, PRINCIPAL, REGISTERED_ID, OTHER -> false;
                })
                .toList();
        if (list.emails().isEmpty()) {
            weaknesses.add(Weakness.NO_ADDRESS);
        } else if (names.isEmpty()) {
            weaknesses.add(Weakness.ADDRESS_ONLY_IN_SUBJECT);
        }
        if (names.stream()
                .anyMatch(name -> name.kind() == GeneralName.Kind.EMAIL
                        && !name.text().chars().allMatch(c -> c < 0x80))) {
            weaknesses.add(Weakness.ADDRESS_NOT_ASCII);
        }
    }
}
