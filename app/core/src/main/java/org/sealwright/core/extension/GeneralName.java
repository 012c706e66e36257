package org.sealwright.core.extension;

/// One name of a subjectAltName or a name constraint (RFC 5280 section 4.2.1.6).
///
/// @param kind what it names
/// @param text as in the certificate; hostile
public record GeneralName(Kind kind, String text) {
    public enum Kind {
        EMAIL,
        /// SmtpUTF8Mailbox (RFC 9598).
        INTERNATIONAL_EMAIL,
        DNS,
        DIRECTORY,
        URI,
        IP,
        /// userPrincipalName of Microsoft (1.3.6.1.4.1.311.20.2.3).
        PRINCIPAL,
        REGISTERED_ID,
        OTHER
    }
}
