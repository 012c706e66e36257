package org.sealwright.csr.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.reading.Source;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.KeyMaker;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestReader;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.CertificateMaker;

/// Makes keys and requests without cryptography of weight: every key is EC P-256, and a request is a text.
final class FakeOffice implements KeyMaker, RequestWriter, RequestReader {
    final List<KeyKind> made = new ArrayList<>();
    private final CertificateMaker maker;
    private final CertificateMaker.Identity root;
    private final Map<Der, RequestFacts> written = new HashMap<>();
    private boolean cancelling;

    FakeOffice(CertificateMaker maker) {
        this.maker = maker;
        root = maker.root("Office");
    }

    /// From now on the user cancels while a key is made.
    void cancelling(boolean cancels) {
        cancelling = cancels;
    }

    @Override
    public PrivateKey make(KeyKind kind, Progress progress) {
        if (cancelling) {
            throw new CancellationException("as asked");
        }
        made.add(kind);
        return maker.person("Key " + made.size(), "", root).privateKey();
    }

    @Override
    public Der write(RequestContent content, RequestTemplate template, PrivateKey key) {
        var emails = content.addresses().stream().map(Object::toString).toList();
        var request = Der.of(
                ("request " + emails + template.id() + key.publicKey().fingerprint()).getBytes(StandardCharsets.UTF_8));
        var attributes = new ArrayList<DistinguishedName.Attribute>();
        for (var field : RequestField.values()) {
            content.value(field)
                    .ifPresent(
                            text -> attributes.add(new DistinguishedName.Attribute(field.oid(), field.label(), text)));
        }
        written.put(
                request,
                new RequestFacts(
                        request,
                        new DistinguishedName(request, attributes),
                        key.publicKey(),
                        emails,
                        List.of(),
                        false,
                        List.of(),
                        "SHA256withECDSA",
                        RequestFacts.Proof.RIGHT,
                        Set.of()));
        return request;
    }

    @Override
    public String pem(Der request) {
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request.toByteArray())
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    @Override
    public RequestFacts read(Source source) throws DamagedInput {
        return written.values().stream()
                .findFirst()
                .orElseThrow(() -> new DamagedInput(source.path().orElse(null), "no request"));
    }

    @Override
    public RequestFacts read(Der request) throws DamagedInput {
        var facts = written.get(request);
        if (facts == null) {
            throw new DamagedInput(null, "no request");
        }
        return facts;
    }
}
