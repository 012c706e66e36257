package org.sealwright.trust.cli;

import org.sealwright.core.trust.TrustLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `trusted`, `inherit` or `distrusted`.
final class LevelWord implements ITypeConverter<TrustLevel> {
    @Override
    public TrustLevel convert(String text) {
        for (var level : TrustLevel.values()) {
            if (level.word().equals(text)) {
                return level;
            }
        }
        throw new TypeConversionException("'" + text + "' is none of trusted, inherit, distrusted");
    }
}
