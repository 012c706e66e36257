package org.sealwright.launcher;

import java.util.List;

/// Where the program begins.
public final class Main {
    private Main() {}

    /// Opens the window, or runs a command and ends with its exit code (design.md section 4).
    public static void main(String[] arguments) {
        // Guice without generated glue: no Unsafe, and a faster start. Has to be said before its first class loads.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        // Fetching goes the way the system is set to. Asked only when something is fetched.
        System.setProperty("java.net.useSystemProxies", "true");
        Start.of(List.of(arguments)).run();
    }
}
