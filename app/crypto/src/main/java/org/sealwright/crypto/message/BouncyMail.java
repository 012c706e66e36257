package org.sealwright.crypto.message;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.message.Letter;
import org.sealwright.core.message.Opened;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.message.Signer;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.secret.PrivateKey;

/// Makes and opens messages. Keeps nothing between calls, so several threads may use one.
public final class BouncyMail implements SecureMail {
    private static final int BOUNDARY_BYTES = 18;
    private static final String ENCRYPTED = "application/pkcs7-mime";

    private final CertificateDecoder decoder;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public BouncyMail(CertificateDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public byte[] sign(Letter letter, Signer signer) throws Problem {
        var signed = signed(letter, signer);
        return message(letter, signed).toByteArray();
    }

    @Override
    public byte[] signAndEncrypt(Letter letter, Signer signer, Certificate recipient) throws Problem {
        byte[] inner = signed(letter, signer).toByteArray();
        byte[] enveloped = EncryptedContent.encrypt(inner, recipient, new BouncyCastleProvider());
        var fields = new LinkedHashMap<String, String>();
        fields.put("Content-Type", ENCRYPTED + "; name=\"smime.p7m\"; smime-type=enveloped-data");
        fields.put("Content-Disposition", "attachment; filename=\"smime.p7m\"");
        return message(letter, Entity.base64(fields, enveloped)).toByteArray();
    }

    private Entity signed(Letter letter, Signer signer) throws Problem {
        byte[] text = Entity.base64(
                        Map.of("Content-Type", "text/plain; charset=UTF-8"),
                        letter.text().getBytes(StandardCharsets.UTF_8))
                .toByteArray();
        byte[] signature = SignedContent.sign(text, signer, letter.date());
        var boundary = "------------ms" + token();
        return new Multipart(text, signature)
                .entity(boundary, Micalg.of(signer.certificate().key()));
    }

    private String token() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The header fields of a whole message around its content.
    private Entity message(Letter letter, Entity content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("From", sender(letter));
        fields.put("To", letter.to().toString());
        fields.put("Subject", EncoderUtil.encodeIfNecessary(letter.subject(), EncoderUtil.Usage.TEXT_TOKEN, 0));
        fields.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.date().atOffset(ZoneOffset.UTC)));
        fields.put("Message-ID", "<" + token() + "@" + letter.from().domain() + ">");
        fields.put("MIME-Version", "1.0");
        fields.putAll(content.fields());
        return new Entity(fields, content.body());
    }

    private static String sender(Letter letter) {
        var address = "<" + letter.from() + ">";
        return letter.name().isBlank() ? address : EncoderUtil.encodeAddressDisplayName(letter.name()) + " " + address;
    }

    @Override
    public Opened verify(byte[] message) throws Problem {
        return open(Entity.read(message).flatMap(Multipart::read));
    }

    @Override
    public Opened decrypt(byte[] message, PrivateKey key, Certificate recipient) throws Problem {
        byte[] enveloped = Entity.read(message)
                .filter(entity -> entity.type().equals(ENCRYPTED))
                .flatMap(Entity::content)
                .orElseThrow(() -> new UnsupportedInput(null, "no " + ENCRYPTED));
        byte[] inner = EncryptedContent.decrypt(enveloped, key, recipient, new BouncyCastleProvider());
        return open(Entity.read(inner).flatMap(Multipart::read));
    }

    private Opened open(Optional<Multipart> found) throws Problem {
        var multipart = found.orElseThrow(() -> new UnsupportedInput(null, "no " + Multipart.TYPE));
        var checked = SignedContent.check(multipart.signed(), multipart.signature(), new BouncyCastleProvider());
        var text = Entity.read(multipart.signed())
                .flatMap(Entity::content)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        Optional<Certificate> signer = checked.signer().isPresent()
                ? Optional.of(decoder.decode(checked.signer().get()))
                : Optional.empty();
        return new Opened(checked.intact(), signer, text);
    }
}
