package org.sealwright.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Computer.Platform;

/// Computers of each system with a given home.
public final class Computers {
    private Computers() {}

    public static Computer linux(Path home) {
        return linux(home, Map.of());
    }

    public static Computer linux(Path home, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.putIfAbsent("HOME", home.toString());
        return new Computer(Platform.LINUX, all, Map.of("user.name", "anna"));
    }

    public static Computer windows(Path home) {
        return new Computer(
                Platform.WINDOWS,
                Map.of(
                        "USERPROFILE", home.toString(),
                        "APPDATA", home.resolve("AppData/Roaming").toString(),
                        "LOCALAPPDATA", home.resolve("AppData/Local").toString(),
                        "ProgramData", home.resolve("ProgramData").toString()),
                Map.of("user.name", "anna"));
    }

    public static Computer mac(Path home) {
        return new Computer(Platform.MACOS, Map.of("HOME", home.toString()), Map.of("user.name", "anna"));
    }
}
