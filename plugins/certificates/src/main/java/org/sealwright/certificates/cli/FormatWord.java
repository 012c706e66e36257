package org.sealwright.certificates.cli;

import java.util.Arrays;
import org.sealwright.core.writing.CertificateFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `pem`, `der`, `p7b` or `pem-chain`.
final class FormatWord implements ITypeConverter<CertificateFormat> {
    @Override
    public CertificateFormat convert(String word) {
        return Arrays.stream(CertificateFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of pem, der, p7b, pem-chain"));
    }
}
