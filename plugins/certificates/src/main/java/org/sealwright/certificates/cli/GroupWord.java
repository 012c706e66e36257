package org.sealwright.certificates.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Group;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `mine`, `people`, `servers`, `authorities`, `other`, or `all` for no limit.
final class GroupWord implements ITypeConverter<GroupWord.Wanted> {
    static final String ALL = "all";

    /// @param group empty for all
    record Wanted(Optional<Group> group) {
        /// As typed.
        @Override
        public String toString() {
            return group.map(Group::word).orElse(ALL);
        }
    }

    @Override
    public Wanted convert(String word) {
        if (word.equals(ALL)) {
            return new Wanted(Optional.empty());
        }
        var group = Arrays.stream(Group.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (group.isEmpty()) {
            throw new TypeConversionException(
                    Stream.concat(Arrays.stream(Group.values()).map(Group::word), Stream.of(ALL))
                            .collect(Collectors.joining(", ", "'" + word + "' is none of ", "")));
        }
        return new Wanted(group);
    }
}
