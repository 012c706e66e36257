package org.sealwright.backup.cli.backup;

import org.sealwright.core.backup.BackupFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `modern` or `compatible`.
final class FormatWord implements ITypeConverter<BackupFormat> {
    @Override
    public BackupFormat convert(String word) {
        return BackupFormat.of(word).orElseThrow(() -> new TypeConversionException("modern, compatible: " + word));
    }
}
