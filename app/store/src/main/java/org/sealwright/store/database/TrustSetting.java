package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.TrustChanged;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.trust.Trust;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.trust.TrustSettings;

/// What orders about trust, and undoing them, mean for a database as it stands.
///
/// @param folder where it is
record TrustSetting(Picture before, Path folder) {
    /// One certificate as it was before its trust changed.
    ///
    /// @param added it was not there
    /// @param noted its trust entry, if it had one
    private record Earlier(Certificate certificate, boolean added, Optional<TrustSettings> noted) {}

    /// @param folder of the database it was made in
    private record Changed(Path folder, List<Earlier> earlier, List<Certificate> certificates) implements TrustChanged {
        private Changed {
            earlier = List.copyOf(earlier);
            certificates = List.copyOf(certificates);
        }
    }

    /// @param changes in one transaction
    record Plan(List<Change> changes, TrustChanged changed) {}

    Plan of(List<TrustOrder> orders) {
        var last = new LinkedHashMap<Certificate, TrustOrder>();
        orders.forEach(order -> last.put(order.certificate(), order));
        var changes = new ArrayList<Change>();
        var earlier = new ArrayList<Earlier>();
        var certificates = new ArrayList<Certificate>();
        last.forEach((certificate, order) -> {
            var row = before.row(certificate.sha256());
            var current = row.map(Picture.Row::trust).orElse(TrustSettings.NONE);
            boolean noted = row.isPresent() && row.get().stored().trustNoted();
            if (row.isEmpty() && order.trust().isEmpty()) {
                return;
            }
            if (row.isEmpty()) {
                changes.add(new Change.AddCertificate(
                        certificate.encoded().toByteArray(),
                        order.nickname().filter(wish -> !wish.isBlank()).orElseGet(() -> Nicknames.of(certificate))));
            }
            changes.add(change(certificate, current, order.trust()));
            earlier.add(new Earlier(
                    certificate, row.isEmpty(), noted ? Optional.of(current) : Optional.<TrustSettings>empty()));
            if (noted != order.trust().isPresent()
                    || !TrustWords.of(current).equals(order.trust().orElse(Trust.NONE))) {
                certificates.add(certificate);
            }
        });
        return new Plan(changes, new Changed(folder, earlier, certificates));
    }

    /// A row is written even if it says nothing: it outweighs what is built into Thunderbird.
    private static Change change(Certificate certificate, TrustSettings current, Optional<Trust> wanted) {
        var der = certificate.encoded().toByteArray();
        return wanted.<Change>map(trust -> new Change.SetTrust(der, TrustWords.stored(current, trust), true))
                .orElseGet(() -> new Change.ForgetTrust(der));
    }

    /// @throws UndoneTooLate one of the certificates is not there any more
    List<Change> undo(TrustChanged changed) throws UndoneTooLate {
        if (!(changed instanceof Changed(var where, var earlier, var _)) || !where.equals(folder)) {
            throw new IllegalArgumentException("changed in another database");
        }
        var changes = new ArrayList<Change>();
        for (var one : earlier) {
            var der = one.certificate().encoded().toByteArray();
            var row = before.row(one.certificate().sha256())
                    .orElseThrow(() -> new UndoneTooLate(one.certificate().displayName()));
            if (one.added()) {
                changes.add(new Change.DeleteCertificate(row.id(), false));
            } else {
                changes.add(one.noted()
                        .<Change>map(settings -> new Change.SetTrust(der, settings, true))
                        .orElseGet(() -> new Change.ForgetTrust(der)));
            }
        }
        return changes;
    }

    /// A name for messages.
    static String nameOf(List<TrustOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> order.certificate().displayName())
                .orElse("");
    }
}
