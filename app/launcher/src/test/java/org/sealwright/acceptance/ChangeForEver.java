package org.sealwright.acceptance;

import java.nio.file.Path;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;

/// A process of its own that changes a database to and fro until it is killed. Says `begin` before each change.
final class ChangeForEver {
    static final String ONE = "";
    static final String OTHER = "other pässword";

    private ChangeForEver() {}

    /// @param arguments `password` or `copies`, the profile, and a data folder
    public static void main(String[] arguments) throws Problem {
        try (var store = StoreForTests.in(Path.of(arguments[2]))) {
            switch (arguments[0]) {
                case "password" -> changePassword(store, Path.of(arguments[1]));
                case "copies" -> putBack(store, Path.of(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void changePassword(StoreForTests store, Path profile) throws Problem {
        var database = store.open(profile);
        boolean other = opens(store, profile, OTHER);
        for (int i = 0; ; i++) {
            System.out.println("begin " + i);
            try (var old = passphrase(other ? OTHER : ONE);
                    var fresh = passphrase(other ? ONE : OTHER)) {
                database.changePassword(old, fresh);
            }
            other = !other;
        }
    }

    private static void putBack(StoreForTests store, Path profile) throws Problem {
        var copies = store.copies();
        var next = anotherState(store, profile);
        for (int i = 0; ; i++) {
            System.out.println("begin " + i);
            // What was there is kept, and comes back next time.
            next = copies.putBack(store.profile(profile), next, Progress.none())
                    .orElseThrow()
                    .name();
        }
    }

    private static String anotherState(StoreForTests store, Path profile) throws Problem {
        for (var copy : store.copies().list(store.profile(profile))) {
            if (!store.copies().compare(store.profile(profile), copy.name()).isNone()) {
                return copy.name();
            }
        }
        throw new IllegalStateException("all copies are the same");
    }

    static boolean opens(StoreForTests store, Path profile, String password) throws Problem {
        try (var passphrase = passphrase(password)) {
            store.open(profile).unlock(passphrase);
            return !password.isEmpty()
                    && store.open(profile).protection() != org.sealwright.core.database.Protection.NO_PASSWORD;
        } catch (org.sealwright.core.problem.WrongPassword e) {
            return false;
        }
    }

    private static Passphrase passphrase(String text) {
        return Passphrase.owning(text.toCharArray());
    }
}
