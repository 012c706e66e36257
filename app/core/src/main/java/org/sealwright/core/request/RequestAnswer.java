package org.sealwright.core.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.sealwright.core.certificate.Certificate;

/// A certificate that came for a request, and in what it differs from what was asked. Certificate authorities build
/// the subject themselves, so a difference is told and never an error.
///
/// @param differences in the order of the request; empty if all is as it was asked
public record RequestAnswer(PendingRequest request, Certificate certificate, List<Difference> differences) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public RequestAnswer {
        differences = List.copyOf(differences);
    }

    /// One thing that is not as it was asked. All texts are hostile.
    public sealed interface Difference {
        /// An address that was asked for is not in the certificate.
        record AddressMissing(String asked) implements Difference {}

        /// An address is in the certificate that was not asked for.
        record AddressAdded(String given) implements Difference {}

        /// Only capitals and small letters before the @ differ. Mail programs do not mind.
        record AddressCase(String asked, String given) implements Difference {}

        /// Another text than asked for; umlauts written in another way do not count.
        record FieldChanged(RequestField field, String asked, String given) implements Difference {}

        /// Not in the certificate, as is usual where only the address was checked.
        record FieldLeftOut(RequestField field, String asked) implements Difference {}
    }

    /// The comparison, if the certificate is for the key of the request.
    public static Optional<RequestAnswer> of(PendingRequest request, Certificate certificate) {
        if (!certificate.key().fingerprint().equals(request.key().fingerprint())) {
            return Optional.empty();
        }
        var differences = new ArrayList<Difference>();
        compareAddresses(request, certificate, differences);
        compareFields(request, certificate, differences);
        return Optional.of(new RequestAnswer(request, certificate, differences));
    }

    /// Does a certificate that is in the database answer the request? One for the same key that was there before
    /// does not: the request is to renew it.
    public static boolean answers(PendingRequest request, Certificate certificate) {
        return certificate.key().fingerprint().equals(request.key().fingerprint())
                && !request.renews().contains(certificate.sha256());
    }

    /// Requests that wait for an address of the certificate, which is for another key: the authority made a key of
    /// its own, and the requested one goes on waiting in vain.
    public static List<PendingRequest> passedOver(List<PendingRequest> pending, Certificate certificate) {
        Set<String> addresses = new HashSet<>();
        certificate.emails().forEach(email -> addresses.add(email.toLowerCase(Locale.ROOT)));
        return pending.stream()
                .filter(request ->
                        !request.key().fingerprint().equals(certificate.key().fingerprint()))
                .filter(request ->
                        request.emails().stream().anyMatch(email -> addresses.contains(email.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static void compareAddresses(
            PendingRequest request, Certificate certificate, List<Difference> differences) {
        var left = new ArrayList<>(certificate.emails());
        for (String asked : request.emails()) {
            if (left.remove(asked)) {
                continue;
            }
            Optional<String> alike =
                    left.stream().filter(given -> given.equalsIgnoreCase(asked)).findFirst();
            alike.ifPresent(left::remove);
            if (alike.isEmpty()) {
                differences.add(new Difference.AddressMissing(asked));
            } else if (!localPart(asked).equals(localPart(alike.get()))) {
                differences.add(new Difference.AddressCase(asked, alike.get()));
            }
        }
        left.forEach(given -> differences.add(new Difference.AddressAdded(given)));
    }

    private static String localPart(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    private static void compareFields(PendingRequest request, Certificate certificate, List<Difference> differences) {
        Map<String, String> asked = attributes(request.subject());
        for (RequestField field : RequestField.values()) {
            String wanted = asked.getOrDefault(field.label(), "");
            // A common name that is the address is compared as address.
            if (wanted.isEmpty() || request.emails().contains(wanted)) {
                continue;
            }
            List<String> given = certificate.subject().attributes().stream()
                    .filter(attribute -> attribute.oid().equals(field.oid()))
                    .map(attribute -> attribute.value())
                    .toList();
            if (given.isEmpty() || isAddress(given, certificate)) {
                differences.add(new Difference.FieldLeftOut(field, wanted));
            } else if (given.stream().noneMatch(text -> alike(text, wanted))) {
                differences.add(new Difference.FieldChanged(field, wanted, String.join(", ", given)));
            }
        }
    }

    private static boolean isAddress(List<String> texts, Certificate certificate) {
        return certificate.emails().containsAll(texts);
    }

    /// The attributes of an RFC 4514 name by their labels.
    private static Map<String, String> attributes(String subject) {
        var attributes = new HashMap<String, String>();
        try {
            for (var part : new LdapName(subject).getRdns()) {
                attributes.put(part.getType(), part.getValue().toString());
            }
        } catch (InvalidNameException | IllegalArgumentException _) {
            return Map.of(); // the list was changed by hand: there is nothing to compare with
        }
        return attributes;
    }

    private static boolean alike(String one, String other) {
        return spelledOut(one).equals(spelledOut(other))
                || plain(one).equals(plain(other))
                || spelledOut(one).equals(plain(other))
                || plain(one).equals(spelledOut(other));
    }

    /// ä as ae.
    private static String spelledOut(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain(small.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
    }

    /// ä as a.
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").replace("ß", "ss").strip();
    }
}
