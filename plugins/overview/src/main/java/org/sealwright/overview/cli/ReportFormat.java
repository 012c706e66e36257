package org.sealwright.overview.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How the report looks; on the command line `csv` or `json`.
enum ReportFormat {
    CSV,
    JSON;

    /// Reads the word.
    static final class Word implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String word) {
            return switch (word) {
                case "csv" -> CSV;
                case "json" -> JSON;
                default -> throw new TypeConversionException("csv, json");
            };
        }
    }
}
