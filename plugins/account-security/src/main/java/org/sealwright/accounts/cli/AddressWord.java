package org.sealwright.accounts.cli;

import org.sealwright.core.request.MailAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A mail address.
final class AddressWord implements ITypeConverter<MailAddress> {
    @Override
    public MailAddress convert(String typed) {
        return switch (MailAddress.check(typed)) {
            case MailAddress.Check.Sound sound -> sound.address();
            case MailAddress.Check.Faulty faulty ->
                throw new TypeConversionException(
                        "'" + typed + "' is no mail address (" + faulty.fault().code() + ")");
        };
    }
}
