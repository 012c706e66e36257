package org.sealwright.crypto.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.verdict.Reason;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// The names an authority may vouch for (RFC 5280 section 4.2.1.10). Every name of every certificate below it is
/// held against its constraints: alternative names, the subject as directory name, and the subject's mail address
/// if there are no alternative names.
final class NameRules {
    private static final int PERMITTED = Tag.contextConstructed(0);
    private static final int EXCLUDED = Tag.contextConstructed(1);

    private final List<Element> permitted = new ArrayList<>();
    private final List<Element> excluded = new ArrayList<>();
    private final NameBudget budget;

    private NameRules(Element constraints, NameBudget budget) throws Malformed {
        this.budget = budget;
        Elements parts = constraints.children(Tag.SEQUENCE);
        if (!parts.hasNext()) {
            throw new Malformed("name-constraints-without-any");
        }
        read(parts, PERMITTED, permitted);
        read(parts, EXCLUDED, excluded);
        if (parts.hasNext()) {
            throw new Malformed("name-constraints-with-a-part-too-many");
        }
    }

    /// @param path   up to the authority, which is last
    /// @param budget of the search; when it is spent the names count as forbidden
    static Optional<Reason> check(Facts authority, List<Facts> path, NameBudget budget) {
        Element constraints = authority.constraints();
        if (constraints == null) {
            return Optional.empty();
        }
        List<Facts> under = path.subList(0, path.size() - 1).reversed();
        Facts next = under.getFirst();
        try {
            var rules = new NameRules(constraints, budget);
            for (Facts below : under) {
                next = below;
                if (!rules.allow(below)) {
                    return forbidden(below, authority);
                }
            }
            return Optional.empty();
        } catch (Malformed | TooDeep _) {
            return forbidden(next, authority);
        }
    }

    private static Optional<Reason> forbidden(Facts below, Facts authority) {
        return Optional.of(new Reason.NameForbidden(below.certificate(), authority.certificate()));
    }

    private void read(Elements parts, int tag, List<Element> into) throws Malformed {
        if (!parts.nextIs(tag)) {
            return;
        }
        for (Elements subtrees = parts.next().children(); subtrees.hasNext(); ) {
            Element whole = subtrees.next(Tag.SEQUENCE);
            budget.spend(whole.content().length);
            Elements subtree = whole.children();
            into.add(subtree.next());
            if (subtree.hasNext()) {
                throw new Malformed("minimum-and-maximum-of-a-subtree-must-not-be-there");
            }
        }
    }

    private boolean allow(Facts facts) throws Malformed, TooDeep {
        Element names = facts.names();
        if (names != null) {
            for (Elements list = names.children(Tag.SEQUENCE); list.hasNext(); ) {
                if (!allows(list.next())) {
                    return false;
                }
            }
        }
        DistinguishedName subject = facts.certificate().subject();
        Element directory = Element.only(subject.encoded().toByteArray());
        return allowsDirectory(directory) && (names != null || allowsSubjectMail(subject));
    }

    private boolean allowsSubjectMail(DistinguishedName subject) throws Malformed {
        for (var attribute : subject.attributes()) {
            if (attribute.oid().equals(DistinguishedName.EMAIL_ADDRESS) && !allowsMail(attribute.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean allows(Element name) throws Malformed {
        return switch (name.tag()) {
            case GeneralNameTags.MAIL -> allowsMail(ConstrainedNames.text(name));
            case GeneralNameTags.DIRECTORY -> allowsDirectory(name.children().next(Tag.SEQUENCE));
            case GeneralNameTags.DNS -> {
                String host = ConstrainedNames.text(name);
                yield fits(GeneralNameTags.DNS, base -> ConstrainedNames.hostBelow(host, ConstrainedNames.text(base)));
            }
            case GeneralNameTags.ADDRESS ->
                fits(GeneralNameTags.ADDRESS, base -> ConstrainedNames.inNetwork(name.content(), base.content()));
            // a constraint on any other kind of name forbids all names of that kind
            default -> !mentions(permitted, name.tag()) && !mentions(excluded, name.tag());
        };
    }

    private boolean mentions(List<Element> bases, int tag) throws Malformed {
        for (Element base : bases) {
            budget.spend(base.content().length);
            if (base.is(tag)) {
                return true;
            }
        }
        return false;
    }

    private boolean allowsMail(String address) throws Malformed {
        return fits(GeneralNameTags.MAIL, base -> ConstrainedNames.mailIn(address, ConstrainedNames.text(base)));
    }

    /// An excluded directory name excludes all but the empty one, as Thunderbird has it: names are too easily
    /// written in another way.
    private boolean allowsDirectory(Element name) throws Malformed {
        if (mentions(excluded, GeneralNameTags.DIRECTORY)) {
            return false;
        }
        return matchesSome(
                permitted,
                GeneralNameTags.DIRECTORY,
                base -> ConstrainedNames.startsWith(name, base.children().next(Tag.SEQUENCE)));
    }

    private interface Match {
        boolean with(Element base) throws Malformed;
    }

    private boolean fits(int tag, Match match) throws Malformed {
        for (Element base : excluded) {
            budget.spend(base.content().length);
            if (base.is(tag) && match.with(base)) {
                return false;
            }
        }
        return matchesSome(permitted, tag, match);
    }

    /// One of the constraints of this kind, if there are any.
    private boolean matchesSome(List<Element> bases, int tag, Match match) throws Malformed {
        boolean constrained = false;
        for (Element base : bases) {
            budget.spend(base.content().length);
            if (base.is(tag)) {
                constrained = true;
                if (match.with(base)) {
                    return true;
                }
            }
        }
        return !constrained;
    }
}
