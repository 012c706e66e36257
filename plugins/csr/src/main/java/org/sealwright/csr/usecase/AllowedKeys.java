package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;

/// Which kinds of key a request may be made for, after the organisation and the template, and which are copied.
public final class AllowedKeys {
    private final Settings settings;

    @Inject
    public AllowedKeys(Settings settings) {
        this.settings = settings;
    }

    /// In the order of [KeyKind]; empty if the organisation forbids all that the template takes.
    public Set<KeyKind> of(RequestTemplate template) {
        var allowed = EnumSet.noneOf(KeyKind.class);
        allowed.addAll(byOrganisation());
        allowed.retainAll(template.kinds());
        return allowed;
    }

    /// What to make if nobody says anything: the template's suggestion, or the strongest-but-usual one allowed.
    public KeyKind suggested(RequestTemplate template) {
        Set<KeyKind> allowed = of(template);
        if (allowed.contains(template.suggested()) || allowed.isEmpty()) {
            return template.suggested();
        }
        return allowed.contains(KeyKind.DEFAULT)
                ? KeyKind.DEFAULT
                : allowed.iterator().next();
    }

    /// Does the organisation say which kinds may be made?
    public boolean limited() {
        return settings.get(RequestSettings.ALLOWED_KEYS).locked()
                || settings.get(RequestSettings.MINIMUM_RSA_BITS).locked();
    }

    /// Who decides all this.
    public Organisation organisation() {
        return Organisation.of(settings);
    }

    /// Does the organisation get a copy of a new key of this kind?
    public boolean copied(KeyKind kind) {
        return kind.canEncrypt() && EscrowRules.of(settings).inForce();
    }

    /// @throws ForbiddenByPolicy the organisation does not want it
    void check(KeyKind kind) throws ForbiddenByPolicy {
        if (!named().contains(kind)) {
            throw settings.forbidden(RequestSettings.ALLOWED_KEYS);
        }
        if (tooShort(kind)) {
            throw settings.forbidden(RequestSettings.MINIMUM_RSA_BITS);
        }
    }

    /// A key that exists. One of a kind that is not made here is forbidden as soon as the organisation says
    /// anything.
    void check(PublicKeyFacts key) throws ForbiddenByPolicy {
        if (key.algorithm().startsWith("RSA") && key.bits() < leastBits()) {
            throw settings.forbidden(RequestSettings.MINIMUM_RSA_BITS);
        }
        Set<KeyKind> allowed = named();
        boolean all = allowed.size() == KeyKind.values().length;
        if (!all && KeyKind.of(key).filter(allowed::contains).isEmpty()) {
            throw settings.forbidden(RequestSettings.ALLOWED_KEYS);
        }
    }

    private Set<KeyKind> byOrganisation() {
        return named().stream().filter(kind -> !tooShort(kind)).collect(Collectors.toSet());
    }

    private boolean tooShort(KeyKind kind) {
        return kind.family() == KeyKind.Family.RSA && kind.bits() < leastBits();
    }

    private int leastBits() {
        return settings.value(RequestSettings.MINIMUM_RSA_BITS);
    }

    private Set<KeyKind> named() {
        return RequestSettings.kinds(settings.value(RequestSettings.ALLOWED_KEYS));
    }
}
