package org.sealwright.core.network;

import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// What may be asked of the network, and when.
public final class NetworkRules {
    /// What the system says.
    public static final String SYSTEM_PROXY = "system";

    /// Straight to the server.
    public static final String NO_PROXY = "none";

    /// Whether anything may be fetched at all. An organisation turns it off.
    public static final Setting<Boolean> ALLOWED =
            Setting.flag("network.allowed", true).strictly(false);

    /// Whether revocation is asked without a click, for the user's own certificates and their authorities.
    public static final Setting<Boolean> REVOCATION_UNASKED = Setting.flag("network.checkRevocation", false);

    /// Whether services that certificates name may stand in a private network. An organisation with an authority
    /// of its own turns it on; for everybody else such an address is a stranger's way into the neighbourhood.
    public static final Setting<Boolean> PRIVATE_ADDRESSES =
            Setting.flag("network.privateAddresses", false).onlyMandatory().strictly(false);

    /// The proxy for everything that is fetched: `system` for what the system says, `none`, or `host:port`. While it
    /// is not understood nothing is fetched.
    public static final Setting<String> PROXY =
            Setting.text("network.proxy", SYSTEM_PROXY).onlyMandatory().like("proxy.clinic.example:3128");

    private NetworkRules() {}

    public static boolean allowed(Settings settings) {
        return settings.value(ALLOWED);
    }

    /// @throws ForbiddenByPolicy if nothing may be fetched
    public static void check(Settings settings) throws ForbiddenByPolicy {
        if (!allowed(settings)) {
            throw settings.forbidden(ALLOWED);
        }
    }
}
