package org.sealwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class GroundFloorTest {
    @Test
    void coreSeesOnlyTheJdkWithoutDesktopAndSql() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                // javax.naming is the JDK's too: its LdapName reads the names of RFC 2253
                .resideOutsideOfPackages("org.sealwright.core..", "java..", "javax.naming..", "org.jspecify..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "java.sql..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sealwright.core"));
    }

    @Test
    void everyProblemHasItsSentenceInBothLanguages() {
        var english = ResourceBundle.getBundle("org.sealwright.core.problem.problems", Locale.ROOT);
        var german = ResourceBundle.getBundle("org.sealwright.core.problem.problems", Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
    }
}
