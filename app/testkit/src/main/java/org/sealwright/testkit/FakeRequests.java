package org.sealwright.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
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

/// Makes, writes and reads requests that hold what they should and are no CSRs; keys are real ones (P-256, whatever
/// kind is asked for). Remembers which kinds were asked for.
public final class FakeRequests implements KeyMaker, RequestWriter, RequestReader {
    private final Map<Der, RequestFacts> written = new HashMap<>();
    private final List<KeyKind> made = new ArrayList<>();
    private final Map<Path, String> files = new HashMap<>();
    private boolean cancelling;

    /// Kinds of key that were asked for, in order.
    public List<KeyKind> made() {
        return List.copyOf(made);
    }

    /// A file that holds this text.
    public void holds(Path file, String text) {
        files.put(file, text);
    }

    /// From now on the user cancels while a key is made, or does not any more.
    public void cancelling(boolean cancels) {
        cancelling = cancels;
    }

    @Override
    public PrivateKey make(KeyKind kind, Progress progress) {
        if (cancelling) {
            throw new CancellationException("as asked");
        }
        made.add(kind);
        progress.at(0, 0);
        progress.stopIfCancelled();
        return new CertificateMaker().root("Key " + made.size()).privateKey();
    }

    @Override
    public Der write(RequestContent content, RequestTemplate template, PrivateKey key) {
        var emails = content.addresses().stream().map(Object::toString).toList();
        var request = Der.of((key.publicKey().fingerprint() + " " + emails).getBytes(StandardCharsets.UTF_8));
        var attributes = new ArrayList<DistinguishedName.Attribute>();
        for (RequestField field : RequestField.values()) {
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
        return "-----BEGIN CERTIFICATE REQUEST-----\n" + request + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    /// Reads what [#pem] gave.
    @Override
    public RequestFacts read(Source source) throws Problem {
        String text =
                switch (source) {
                    case Source.Bytes bytes -> new String(bytes.content(), StandardCharsets.UTF_8);
                    case Source.File file -> files.getOrDefault(file.file(), file.name());
                };
        return written.values().stream()
                .filter(facts -> pem(facts.encoded()).equals(text))
                .findFirst()
                .orElseThrow(() -> new DamagedInput(
                        source.path().orElse(null),
                        "it is no certificate request (" + text.lines().limit(1).collect(Collectors.joining()) + ")"));
    }

    @Override
    public RequestFacts read(Der request) throws Problem {
        var facts = written.get(request);
        if (facts == null) {
            throw new DamagedInput(null, "it is no certificate request");
        }
        return facts;
    }
}
