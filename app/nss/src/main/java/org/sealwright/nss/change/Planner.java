package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;

/// Turns changes into rows of a draft, one after the other.
final class Planner {

    private final CertificatePlan certificates;
    private final KeyPlan keys;
    private final TrustPlan trust;
    private final DeletePlan deletes;
    private final RestorePlan restores;

    Planner(DatabaseFiles files, Draft draft, KeyMaterials materials, @Nullable Login login) {
        this.certificates = new CertificatePlan(files, draft);
        this.keys = new KeyPlan(files, draft, materials, login);
        this.trust = new TrustPlan(files, draft);
        this.deletes = new DeletePlan(files, draft);
        this.restores = new RestorePlan(files, draft, certificates);
    }

    List<Outcome> plan(List<? extends Change> changes) throws NssException {
        var adding =
                changes.stream().filter(Change.AddCertificate.class::isInstance).count();
        certificates.expect(adding);
        var outcomes = new ArrayList<Outcome>();
        for (var change : changes) {
            outcomes.add(plan(change));
        }
        return outcomes;
    }

    private Outcome plan(Change change) throws NssException {
        return switch (change) {
            case Change.AddCertificate add -> certificates.add(add);
            case Change.SetNickname rename -> certificates.rename(rename);
            case Change.AddPrivateKey add -> keys.add(add);
            case Change.SetTrust set -> trust.set(set);
            case Change.ForgetTrust forget -> trust.forget(forget);
            case Change.DeleteCertificate delete -> deletes.certificate(delete);
            case Change.DeletePrivateKey delete -> deletes.privateKey(delete);
            case Change.Restore restore -> restores.restore(restore.rows());
        };
    }
}
