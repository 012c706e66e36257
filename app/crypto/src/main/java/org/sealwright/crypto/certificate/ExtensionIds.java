package org.sealwright.crypto.certificate;

/// Object identifiers of the extensions that are understood.
final class ExtensionIds {
    static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    static final String KEY_USAGE = "2.5.29.15";
    static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    static final String ISSUER_ALTERNATIVE_NAME = "2.5.29.18";
    static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String NAME_CONSTRAINTS = "2.5.29.30";
    static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    static final String CERTIFICATE_POLICIES = "2.5.29.32";
    static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    static final String FRESHEST_CRL = "2.5.29.46";
    static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
    static final String SMIME_CAPABILITIES = "1.2.840.113549.1.9.15";

    private ExtensionIds() {}
}
