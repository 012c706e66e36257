package org.sealwright.accounts.ui;

import java.util.Optional;
import org.sealwright.accounts.usecase.OfferCertificates.Choices;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.request.MailAddress;

/// Windows with content of this plugin's own. On the event thread; each call returns when the window was closed.
interface Windows {
    /// "Select…".
    ///
    /// @param preselected what is selected at first
    /// @return the choice, which may be chosen; empty if the user cancelled
    Optional<Fitness> select(Choices choices, Optional<Fitness> preselected);

    /// Shows how a test went.
    ///
    /// @return whether the user wants to keep its messages
    boolean trial(Trial trial);

    /// Asks for an address and a name of the own list.
    ///
    /// @param before what stands there at first; empty for a new one
    Optional<Person> person(Optional<Person> before);

    /// @param address as typed, and sound
    record Person(String address, String name) {
        MailAddress mailAddress() {
            return switch (MailAddress.check(address)) {
                case MailAddress.Check.Sound(var sound) -> sound;
                case MailAddress.Check.Faulty(var fault) -> throw new IllegalStateException(fault.code());
            };
        }
    }
}
