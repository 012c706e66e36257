package org.sealwright.certificates.cli;

import java.util.Arrays;
import org.sealwright.certificates.usecase.ImportRequest.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `auto`, `people` or `authorities`.
final class TargetWord implements ITypeConverter<Target> {
    @Override
    public Target convert(String word) {
        return Arrays.stream(Target.values())
                .filter(target -> target.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of auto, people, authorities"));
    }
}
