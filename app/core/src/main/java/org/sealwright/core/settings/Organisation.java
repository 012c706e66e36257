package org.sealwright.core.settings;

/// Who decides by policy, and whom to ask about it.
///
/// @param name    empty if it does not say
/// @param contact an address, a telephone number, a web page; empty if it does not say
public record Organisation(String name, String contact) {
    public static final Setting<String> NAME = Setting.text("organisation.name", "")
            .forOrganisations()
            .harmlessIfLost()
            .like("Example Clinic");

    public static final Setting<String> CONTACT = Setting.text("organisation.contact", "")
            .forOrganisations()
            .harmlessIfLost()
            .like("it@clinic.example");

    /// As its policy says.
    public static Organisation of(Settings settings) {
        return new Organisation(
                settings.value(NAME).strip(), settings.value(CONTACT).strip());
    }
}
