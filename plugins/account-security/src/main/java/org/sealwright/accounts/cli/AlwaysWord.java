package org.sealwright.accounts.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `always` or `never`.
final class AlwaysWord implements ITypeConverter<AlwaysWord.Default> {
    /// A type of its own: for a Boolean picocli takes no words but true and false.
    record Default(boolean on) {}

    @Override
    public Default convert(String word) {
        return switch (word) {
            case "always" -> new Default(true);
            case "never" -> new Default(false);
            default -> throw new TypeConversionException("'" + word + "' is neither always nor never");
        };
    }
}
