package org.sealwright.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.message.Letter;
import org.sealwright.core.message.Opened;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.message.Signer;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.secret.PrivateKey;

/// Messages in memory: what is "signed" or "encrypted" is only written down, and comes back as it was.
public final class FakeMail implements SecureMail {
    private final Map<String, Opened> made = new HashMap<>();
    private @Nullable Problem trouble;
    private boolean changes;

    /// From now on signing fails with this.
    public void failWith(Problem problem) {
        trouble = problem;
    }

    /// From now on every message is changed on its way.
    public void changesEverything() {
        changes = true;
    }

    @Override
    public byte[] sign(Letter letter, Signer signer) throws Problem {
        return keep("signed", letter, signer);
    }

    @Override
    public byte[] signAndEncrypt(Letter letter, Signer signer, Certificate recipient) throws Problem {
        return keep("encrypted to " + recipient.sha256().hex(), letter, signer);
    }

    private byte[] keep(String how, Letter letter, Signer signer) throws Problem {
        if (trouble != null) {
            throw trouble;
        }
        var message = how + " message " + made.size() + " from " + letter.from();
        made.put(message, new Opened(!changes, Optional.of(signer.certificate()), letter.text()));
        return message.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Opened verify(byte[] message) throws Problem {
        return open(message, "signed");
    }

    @Override
    public Opened decrypt(byte[] message, PrivateKey key, Certificate recipient) throws Problem {
        return open(message, "encrypted to " + recipient.sha256().hex());
    }

    private Opened open(byte[] message, String how) throws Problem {
        var text = new String(message, StandardCharsets.UTF_8);
        var opened = made.get(text);
        if (opened == null || !text.startsWith(how)) {
            throw new UnsupportedInput(null, how);
        }
        return opened;
    }
}
