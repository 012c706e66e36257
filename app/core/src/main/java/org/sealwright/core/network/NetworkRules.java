package org.sealwright.core.network;

import java.util.Map;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.RevocationNeverAsked;
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

    /// When revocation is asked. It was a flag once, whether it is asked without a click: policies and settings that
    /// were written then go on to mean the same. The strict side asks nobody: whoever was to be asked hears which
    /// certificates are used here, and that cannot be taken back.
    public static final Setting<RevocationMode> REVOCATION = Setting.choice(
                    "network.checkRevocation",
                    RevocationMode.ASK,
                    Map.of(
                            "true", RevocationMode.ALWAYS,
                            "1", RevocationMode.ALWAYS,
                            "false", RevocationMode.ASK,
                            "0", RevocationMode.ASK))
            .strictly(RevocationMode.NEVER);

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

    /// May authorities be asked whether they took a certificate back, if the user wants it?
    public static boolean revocationAllowed(Settings settings) {
        return allowed(settings) && settings.value(REVOCATION) != RevocationMode.NEVER;
    }

    /// @throws ForbiddenByPolicy if the organisation lets nothing be fetched, or nobody be asked about this
    /// @throws RevocationNeverAsked if the user's own settings say so
    public static void checkRevocation(Settings settings) throws ForbiddenByPolicy, RevocationNeverAsked {
        check(settings);
        var mode = settings.get(REVOCATION);
        if (mode.value() == RevocationMode.NEVER) {
            if (mode.locked()) {
                throw settings.forbidden(REVOCATION);
            }
            throw new RevocationNeverAsked(REVOCATION.key());
        }
    }
}
