package org.sealwright.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The rules every module keeps. A module inherits them with one line: `class HouseRulesTest extends HouseRules
/// {}` in the package it checks.
public abstract class HouseRules {
    private static final String[] SWING = {"javax.swing..", "java.awt..", "com.formdev..", "net.miginfocom.."};

    /// Everything in the house that is not a plugin.
    private static final String[] ROOMS = {
        "org.sealwright.core..",
        "org.sealwright.nss..",
        "org.sealwright.crypto..",
        "org.sealwright.store..",
        "org.sealwright.plugin..",
        "org.sealwright.kit..",
        "org.sealwright.shell..",
        "org.sealwright.cli..",
        "org.sealwright.launcher..",
        "org.sealwright.testkit.."
    };

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(getClass().getPackageName());

    @Test
    void swingStaysInTheWindow() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..ui..", "org.sealwright.shell..", "org.sealwright.launcher..", "org.sealwright.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SWING)
                .because("the command line must start without loading a Swing class"));
    }

    @Test
    void presentersAndStatesKnowNoComponent() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Presenter")
                .or()
                .haveSimpleNameEndingWith("State")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SWING)
                .because("what a page decides is tested without a display"));
    }

    @Test
    void bouncyCastleStaysBelowThePorts() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.sealwright.crypto..", "org.sealwright.nss..", "org.sealwright.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .because("formats and cryptography belong to crypto, the database's ASN.1 to nss"));
    }

    @Test
    void sqlStaysInTheDatabaseLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.sealwright.nss..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("only nss knows tables"));
    }

    @Test
    void pluginsSeeOnlyCoreAndTheirApi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sealwright.crypto..",
                        "org.sealwright.store..",
                        "org.sealwright.nss..",
                        "org.sealwright.shell..",
                        "org.sealwright.cli..",
                        "org.sealwright.launcher..")
                .because("a plugin never needs a hole in the house"));
    }

    @Test
    void windowAndTerminalOfAPluginIgnoreEachOther() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS)
                .and()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..cli..")
                .because("both see the use cases, not each other"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS)
                .and()
                .resideInAPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..ui..")
                .because("both see the use cases, not each other"));
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThat(ours).isNotEmpty();
    }

    @Test
    void useCasesKnowNeitherWindowNorTerminal() {
        check(noClasses()
                .that()
                .resideInAPackage("..usecase..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ui..", "..cli..", "picocli..")
                .because("window and command line are two ways to the same use case"));
    }

    @Test
    void noPackagesInCircles() {
        slices().matching("org.sealwright.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$assertionsDisabled")
                .should()
                .beFinal()
                .because("state has an owner"));
    }

    @Test
    void namesSayWhatAClassIsFor() {
        check(classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .because("such names name nothing, and everything moves in"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(ours);
    }
}
