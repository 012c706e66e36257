package org.sealwright.shell.look;

import org.sealwright.core.settings.Setting;

/// The settings of the look; the first two can be decided by policy and are on the settings page.
public final class LookSettings {
    public static final Setting<Theme> THEME = Setting.choice("window.theme", Theme.SYSTEM);

    /// Size of everything in percent of what the system asks for.
    public static final Setting<Integer> SCALE = Setting.number("window.scale", 100, 100, 300);

    /// What the system wanted last time, so that the first paint need not ask it.
    static final Setting<Boolean> SYSTEM_WAS_DARK = Setting.flag("window.systemWasDark", false);

    private LookSettings() {}
}
