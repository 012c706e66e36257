package org.sealwright.core.account;

/// What to ask about the other use after a certificate was chosen for one, as Thunderbird does
/// (thunderbird-behaviour.md section 8.2).
public enum OtherUse {
    /// Nothing.
    ASK_NOTHING,
    /// None is chosen for it: "You should also specify … Do you want to use the same certificate?"
    OFFER_SAME_FOR_NONE,
    /// None is chosen for it and this one does not fit: "… Do you want to choose one now?"
    OFFER_TO_CHOOSE,
    /// Another is chosen for it: "Do you want to use the same certificate?"
    OFFER_SAME_FOR_ANOTHER;

    /// @param settings  of the identity, before or after the choice
    /// @param chosenFor the use it was chosen for
    /// @param fresh     what was chosen
    /// @param fitsOther it fits the other use as well, its chain and trust included
    public static OtherUse after(
            IdentitySettings settings, CertificateUse chosenFor, CertificateChoice fresh, boolean fitsOther) {
        var other = settings.choice(chosenFor.other()).flatMap(CertificateChoice::key);
        if (other.isEmpty()) {
            return fitsOther ? OFFER_SAME_FOR_NONE : OFFER_TO_CHOOSE;
        }
        boolean same = other.equals(fresh.key());
        return same || !fitsOther ? ASK_NOTHING : OFFER_SAME_FOR_ANOTHER;
    }
}
