package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.problem.Clause;

class FixedFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"O=Example Clinic", "o = x", "organization=Example Clinic", "CN=a=b"})
    void aFieldWithAValueIsUnderstood(String entry) {
        assertThat(FixedFields.fault(entry)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "Organization Clinic", "O=", "O= "})
    void withoutFieldAndValueNothingIsFixed(String entry) {
        assertThat(FixedFields.fault(entry)).contains(new Fault.Meaningless(Clause.noFieldWithValue()));
    }

    @ParameterizedTest
    @CsvSource({"organisation=Clinic,organization", "departement=X,department", "serialNumber=7,"})
    void anUnknownFieldIsComparedWithTheKnownOnes(String entry, String meant) {
        assertThat(FixedFields.fault(entry))
                .contains(new Fault.Meaningless(Clause.unknownField(), Optional.ofNullable(meant)));
    }
}
