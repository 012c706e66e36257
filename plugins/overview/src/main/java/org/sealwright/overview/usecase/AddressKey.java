package org.sealwright.overview.usecase;

import java.util.Locale;
import org.sealwright.core.request.MailAddress;

/// A mail address for comparing: as mail programs do, without regard to capital letters, its domain in A-labels.
///
/// @param text never shown
public record AddressKey(String text) {
    public static AddressKey of(String address) {
        var sound =
                switch (MailAddress.check(address)) {
                    case MailAddress.Check.Sound(var checked) -> checked.toString();
                    case MailAddress.Check.Faulty _ -> address.strip();
                };
        return new AddressKey(sound.toLowerCase(Locale.ROOT));
    }
}
