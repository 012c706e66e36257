package org.sealwright.store.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.prefs.PrefValue;
import org.sealwright.store.prefs.ProfilePrefs;

/// The accounts and identities in a Thunderbird profile's settings, found by walking from the list of accounts to
/// their identities (thunderbird-behaviour section 9.4): blocks of deleted identities that no account names any
/// more are left alone.
final class ThunderbirdIdentities {
    /// Servers without mail: local folders, feeds, news, chat.
    private static final Set<String> NO_MAIL = Set.of("none", "rss", "nntp", "im");

    private final ProfilePrefs prefs;

    ThunderbirdIdentities(ProfilePrefs prefs) {
        this.prefs = prefs;
    }

    /// By id, in the order of the accounts.
    Map<String, Identity> all() {
        var identities = new LinkedHashMap<String, Identity>();
        for (var account : listed("mail.accountmanager.accounts")) {
            var server = text("mail.account." + account + ".server");
            var type = text("mail.server." + server + ".type");
            if (!type.isEmpty() && !NO_MAIL.contains(type)) {
                addAll(new Account(account, accountName(account, server)), identities);
            }
        }
        return identities;
    }

    private void addAll(Account account, Map<String, Identity> identities) {
        boolean main = true;
        for (var id : listed("mail.account." + account.id() + ".identities")) {
            var address = text("mail.identity." + id + ".useremail").strip();
            if (!address.isEmpty()) {
                identities.putIfAbsent(id, identity(id, account, address, main));
            }
            main = false;
        }
    }

    private Identity identity(String id, Account account, String address, boolean main) {
        var own = new IdentityPrefs(prefs, id);
        return new Identity(
                id,
                account,
                address,
                text("mail.identity." + id + ".fullName"),
                main,
                own.settings(),
                own.hasOpenPgpKey(),
                own.locks());
    }

    /// As Thunderbird's list of accounts calls it; what has no name there is called by user and host, in no
    /// language.
    private String accountName(String account, String server) {
        var prefix = "mail.server." + server + ".";
        return Optional.of(text(prefix + "name"))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> {
                    var host = text(prefix + "hostname");
                    var user = text(prefix + "userName");
                    var both = user.isBlank() || host.isBlank() ? user + host : user + " (" + host + ")";
                    return both.isBlank() ? account : both;
                });
    }

    /// What one change is about; of several about the same the last counts.
    private record Subject(String identity, IdentitySetting setting) {}

    /// The settings to write for all of these changes together.
    Map<String, Optional<PrefValue>> values(List<IdentityChange> changes) throws Problem {
        var known = all();
        var last = new LinkedHashMap<Subject, IdentityChange>();
        changes.forEach(change -> last.put(new Subject(change.identity(), change.setting()), change));
        var values = new LinkedHashMap<String, Optional<PrefValue>>();
        for (var change : last.values()) {
            if (!known.containsKey(change.identity())) {
                throw new NoSuchIdentity(change.identity());
            }
            values.putAll(new IdentityPrefs(prefs, change.identity()).values(change, prefs.userJs()));
        }
        return values;
    }

    private Set<String> listed(String name) {
        var keys = new LinkedHashSet<String>();
        Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    private String text(String name) {
        return prefs.text(name).orElse("");
    }
}
