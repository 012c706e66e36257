package org.sealwright.crypto.verdict;

/// The kinds of GeneralName (RFC 5280 section 4.2.1.6) that can be held against a constraint.
final class GeneralNameTags {
    static final int MAIL = 0x81;
    static final int DNS = 0x82;
    static final int DIRECTORY = 0xa4;
    static final int ADDRESS = 0x87;

    private GeneralNameTags() {}
}
