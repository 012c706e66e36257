package org.sealwright.accounts.cli;

import java.util.Arrays;
import org.sealwright.core.account.IdentitySettings.Technology;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `automatic`, `smime` or `openpgp`.
final class TechnologyWord implements ITypeConverter<Technology> {
    @Override
    public Technology convert(String word) {
        return Arrays.stream(Technology.values())
                .filter(technology -> technology.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of automatic, smime, openpgp"));
    }
}
