package org.sealwright.csr.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sealwright.core.request.KeyKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `rsa-3072` and the like.
final class KeyWord implements ITypeConverter<KeyKind> {
    @Override
    public KeyKind convert(String word) {
        return KeyKind.ofWord(word)
                .orElseThrow(() -> new TypeConversionException(Arrays.stream(KeyKind.values())
                        .map(KeyKind::word)
                        .collect(Collectors.joining(", ", "'" + word + "' is none of ", ""))));
    }
}
