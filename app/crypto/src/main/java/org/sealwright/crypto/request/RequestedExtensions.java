package org.sealwright.crypto.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestTemplate.MicrosoftTemplate;

/// The extensions a request asks for, as its template says.
final class RequestedExtensions {
    /// RFC 9598 section 3.
    private static final ASN1ObjectIdentifier SMTP_UTF8_MAILBOX = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.9");

    /// RFC 4262.
    private static final ASN1ObjectIdentifier SMIME_CAPABILITIES = new ASN1ObjectIdentifier("1.2.840.113549.1.9.15");

    private static final ASN1ObjectIdentifier MICROSOFT_NAMED = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2");
    private static final ASN1ObjectIdentifier MICROSOFT_IDENTIFIED = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.21.7");

    private static final Map<org.sealwright.core.certificate.KeyUsage, Integer> USAGES = Map.of(
            org.sealwright.core.certificate.KeyUsage.DIGITAL_SIGNATURE, KeyUsage.digitalSignature,
            org.sealwright.core.certificate.KeyUsage.KEY_ENCIPHERMENT, KeyUsage.keyEncipherment,
            org.sealwright.core.certificate.KeyUsage.KEY_AGREEMENT, KeyUsage.keyAgreement);

    private RequestedExtensions() {}

    /// @param usages       for the key at hand; empty if nobody knows what it is good for
    /// @param emptySubject then the alternative name has to be critical (RFC 5280 section 4.2.1.6)
    ///
    /// @return empty if the template wants none
    static Optional<Extensions> of(
            RequestContent content,
            RequestTemplate template,
            Set<org.sealwright.core.certificate.KeyUsage> usages,
            boolean emptySubject)
            throws IOException {
        var extensions = new ExtensionsGenerator();
        if (template.alternativeNames()) {
            extensions.addExtension(Extension.subjectAlternativeName, emptySubject, names(content.addresses()));
        }
        if (template.keyUsage() && !usages.isEmpty()) {
            int bits = usages.stream()
                    .mapToInt(usage -> USAGES.getOrDefault(usage, 0))
                    .reduce(0, (a, b) -> a | b);
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
        }
        if (!template.purposes().isEmpty()) {
            KeyPurposeId[] purposes = template.purposes().stream()
                    .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                    .toArray(KeyPurposeId[]::new);
            extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        }
        if (!template.capabilities().isEmpty()) {
            extensions.addExtension(SMIME_CAPABILITIES, false, capabilities(template.capabilities()));
        }
        if (template.microsoft().isPresent()) {
            addMicrosoft(extensions, template.microsoft().get());
        }
        return extensions.isEmpty() ? Optional.empty() : Optional.of(extensions.generate());
    }

    private static GeneralNames names(List<MailAddress> addresses) {
        return new GeneralNames(
                addresses.stream().map(RequestedExtensions::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(MailAddress address) {
        if (!address.international()) {
            return new GeneralName(GeneralName.rfc822Name, new DERIA5String(address.toString()));
        }
        var value = new DERTaggedObject(true, 0, new DERUTF8String(address.toString()));
        return new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {SMTP_UTF8_MAILBOX, value}));
    }

    /// SMIMECapabilities (RFC 8551 section 2.5.2), each without parameters.
    private static DERSequence capabilities(List<String> oids) {
        var list = new ArrayList<ASN1Encodable>();
        oids.forEach(oid -> list.add(new DERSequence(new ASN1ObjectIdentifier(oid))));
        return new DERSequence(list.toArray(ASN1Encodable[]::new));
    }

    private static void addMicrosoft(ExtensionsGenerator extensions, MicrosoftTemplate template) throws IOException {
        switch (template) {
            case MicrosoftTemplate.Named(var name) ->
                extensions.addExtension(MICROSOFT_NAMED, false, new DERBMPString(name));
            case MicrosoftTemplate.Identified(var oid, var major, var minor) -> {
                var parts = new ASN1EncodableVector();
                parts.add(new ASN1ObjectIdentifier(oid));
                parts.add(new ASN1Integer(major));
                parts.add(new ASN1Integer(minor));
                extensions.addExtension(MICROSOFT_IDENTIFIED, false, new DERSequence(parts));
            }
        }
    }
}
