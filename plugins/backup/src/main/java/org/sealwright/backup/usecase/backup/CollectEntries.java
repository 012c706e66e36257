package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.backup.usecase.backup.BackupResult.Skipped;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;

/// Takes private keys out of a database that is open, each with its certificates and their issuers.
final class CollectEntries {
    private final Chains chains;

    @Inject
    CollectEntries(Chains chains) {
        this.chains = chains;
    }

    /// A key whose entry is damaged does not keep the others from being saved; but if none is left, its problem is
    /// the answer.
    ///
    /// @return the caller closes it
    Collected collect(OpenProfile here, List<PersonalKey> wanted, Progress progress) throws Problem {
        List<Certificate> pool = here.database().contents().pool();
        var keys = new ArrayList<PersonalKey>();
        var entries = new ArrayList<BackupEntry>();
        var skipped = new ArrayList<Skipped>();
        boolean whole = false;
        try {
            for (PersonalKey key : wanted) {
                progress.stopIfCancelled();
                progress.at(entries.size() + skipped.size(), wanted.size());
                try {
                    entries.add(entry(here.database().privateKey(key.key().fingerprint()), key, pool));
                    keys.add(key);
                } catch (KeyUnusable e) {
                    skipped.add(new Skipped(key, e));
                }
            }
            if (entries.isEmpty()) {
                throw skipped.getFirst().problem();
            }
            whole = true;
            return new Collected(keys, entries, skipped);
        } finally {
            if (!whole) {
                entries.forEach(BackupEntry::close);
            }
        }
    }

    private BackupEntry entry(PrivateKey secret, PersonalKey key, List<Certificate> pool) {
        List<Certificate> own =
                key.certificates().stream().map(StoredCertificate::certificate).toList();
        Set<Certificate> issuers = new LinkedHashSet<>();
        own.forEach(
                certificate -> issuers.addAll(chains.chain(certificate, pool).certificates()));
        own.forEach(issuers::remove);
        return new BackupEntry(secret, own, List.copyOf(issuers), name(key));
    }

    /// The nickname: Thunderbird and certutil show it again after a restore.
    private static String name(PersonalKey key) {
        return key.certificates().stream()
                .map(StoredCertificate::nickname)
                .filter(nickname -> !nickname.isBlank())
                .findFirst()
                .orElse(key.name());
    }
}
