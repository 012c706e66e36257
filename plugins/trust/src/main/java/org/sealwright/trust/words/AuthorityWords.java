package org.sealwright.trust.words;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.Candidate;
import org.sealwright.trust.usecase.FetchServerCertificate.Fault;
import org.sealwright.trust.usecase.FetchServerCertificate.Presented;
import org.sealwright.trust.usecase.ListAuthorities.Listing;
import org.sealwright.trust.usecase.PreviewTrust.Preview;

/// The words of this plugin. Everything it returns is safe to show.
public final class AuthorityWords extends PlainWords {
    private static final int MOST_NAMES = 3;

    @Inject
    public AuthorityWords(Texts.Language language, Clock clock) {
        super(Texts.beside(AuthorityWords.class, language), language, clock);
    }

    public String name(Authority authority) {
        return ShownText.of(authority.name());
    }

    /// The first of them, by name.
    public String namesOf(List<Authority> authorities) {
        var names = authorities.stream()
                .limit(MOST_NAMES)
                .map(authority -> "«" + name(authority) + "»")
                .collect(Collectors.joining(", "));
        return authorities.size() > MOST_NAMES ? names + ", …" : names;
    }

    public String name(Candidate candidate) {
        return ShownText.of(candidate.certificate().displayName());
    }

    /// A cell of the list.
    public String say(TrustLevel level) {
        return get("trust.level." + level.word());
    }

    /// Where an authority is.
    public String place(Authority authority) {
        if (authority.builtIn().isEmpty()) {
            return get("authority.place.profile");
        }
        return get(authority.changed() ? "authority.place.overridden" : "authority.place.builtIn");
    }

    /// `trusted for websites and e-mail`, in one sentence. Above a root there is nobody.
    public String sentence(String name, Certificate certificate, Trust trust) {
        if (trust.equals(Trust.NONE)) {
            return get(certificate.selfIssued() ? "trust.sentence.root" : "trust.sentence.nothing", name);
        }
        return get("trust.sentence", name, spoken(trust.websites()), spoken(trust.email()), spoken(trust.software()));
    }

    /// In a sentence a dash says nothing.
    private String spoken(TrustLevel level) {
        return level == TrustLevel.INHERIT ? get("trust.level.inherit.spoken") : say(level);
    }

    /// Where the built-in authorities were read.
    public String source(Listing listing) {
        return listing.builtInFile()
                .map(file -> get("authority.source", ShownText.of(file.toString())))
                .orElseGet(() -> get("authority.source.none"));
    }

    /// What a decision would change, one sentence each; one that says so if it is nothing.
    public List<String> say(Preview preview) {
        var sentences = new ArrayList<String>();
        add(sentences, "preview.mineGained", preview.mineGained());
        add(sentences, "preview.mineLost", preview.mineLost());
        add(sentences, "preview.peopleGained", preview.peopleGained());
        add(sentences, "preview.peopleLost", preview.peopleLost());
        if (sentences.isEmpty()) {
            sentences.add(get("preview.nothing"));
        }
        return sentences;
    }

    private void add(List<String> sentences, String key, List<StoredCertificate> certificates) {
        if (!certificates.isEmpty()) {
            sentences.add(get(key, certificates.size(), names(certificates)));
        }
    }

    private String names(List<StoredCertificate> certificates) {
        var names = certificates.stream()
                .limit(MOST_NAMES)
                .map(StoredCertificate::certificate)
                .map(one -> ShownText.of(one.emails().stream().findFirst().orElseGet(one::displayName)))
                .collect(Collectors.joining(", "));
        return certificates.size() > MOST_NAMES ? names + ", …" : names;
    }

    /// What is to be said of a certificate that is to be imported, before it is.
    public List<String> say(Candidate candidate) {
        var sentences = new ArrayList<String>();
        switch (candidate.standing()) {
            case NEW -> {}
            case ALREADY_PRESENT, BUILT_IN, NOT_AN_AUTHORITY ->
                sentences.add(get(
                        candidate.is(Candidate.Remark.UNTRUSTED)
                                ? "candidate.untrusted"
                                : "candidate." + candidate.standing().word(),
                        name(candidate)));
        }
        if (candidate.isNew()) {
            for (var remark : Candidate.Remark.values()) {
                if (candidate.is(remark)) {
                    sentences.add(get("candidate.remark." + remark.word()));
                }
            }
        }
        return sentences;
    }

    /// What became of one that was here before and got trust by its import.
    public String raised(Candidate candidate, Trust trust) {
        var purposes = new ArrayList<String>();
        if (trust.email() == TrustLevel.TRUSTED) {
            purposes.add(get("candidate.raised.email"));
        }
        if (trust.websites() == TrustLevel.TRUSTED) {
            purposes.add(get("candidate.raised.websites"));
        }
        if (trust.software() == TrustLevel.TRUSTED) {
            purposes.add(get("candidate.raised.software"));
        }
        return get("candidate.raised", name(candidate), String.join(", ", purposes));
    }

    /// What became of a new authority.
    public String say(Added.CertificateAdded one) {
        var name = ShownText.of(one.stored().certificate().displayName());
        return switch (one.action()) {
            case ADDED, PAIRED ->
                sentence(name, one.stored().certificate(), one.stored().trust());
            case ALREADY_PRESENT -> get("candidate.already-present", name);
            case SKIPPED -> get("candidate.duplicate-serial", name);
        };
    }

    public String say(Greeting greeting) {
        return get("greeting." + greeting.word());
    }

    public String say(Fault fault) {
        return get("fault." + fault.word());
    }

    /// The certificate that a server presents, and what is wrong with it.
    public List<String> say(Presented presented) {
        var certificate = presented.certificate();
        var sentences = new ArrayList<String>();
        sentences.add(get("presented.subject", ShownText.of(certificate.displayName())));
        sentences.add(get(
                "presented.issuer",
                ShownText.of(certificate.issuer().commonName().orElseGet(certificate.issuer()::toString))));
        sentences.add(get("presented.validity", day(certificate.notBefore()), day(certificate.notAfter())));
        sentences.add(get("presented.fingerprint", certificate.sha256().groups()));
        for (var fault : Fault.values()) {
            if (presented.faults().contains(fault)) {
                sentences.add(say(fault));
            }
        }
        return sentences;
    }
}
