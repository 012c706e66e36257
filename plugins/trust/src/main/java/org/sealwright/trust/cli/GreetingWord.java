package org.sealwright.trust.cli;

import org.sealwright.core.trust.ServerCertificates.Greeting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `imap`, `smtp`, `pop3` or `ldap`; `tls` for a connection that is protected at once.
final class GreetingWord implements ITypeConverter<Greeting> {
    @Override
    public Greeting convert(String text) {
        for (var greeting : Greeting.values()) {
            if (greeting.word().equals(text)) {
                return greeting;
            }
        }
        throw new TypeConversionException("'" + text + "' is none of tls, imap, smtp, pop3, ldap");
    }
}
