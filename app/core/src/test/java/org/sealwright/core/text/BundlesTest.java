package org.sealwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlesTest {
    private static final String PROBLEMS = "org.sealwright.core.problem.problems";
    private static final ProductName OTHER = new ProductName("Kestrel Mail Keys", "kestrel");

    @Test
    void withoutABrandingTheProductIsCalledAsInTheTexts() {
        assertThat(ProductName.of(new Properties())).isEqualTo(ProductName.IN_TEXTS);
    }

    @Test
    void theBrandingNamesProductAndCommand() {
        var product = new Properties();
        product.setProperty("name", "Kestrel Mail Keys");
        product.setProperty("package", "kestrel");
        assertThat(ProductName.of(product)).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Anna\"s 'Mail'|kestrel", "{0}|kestrel", "Kestrel|rm -rf", "Kestrel|../x"})
    void aBrandThatWouldBreakTextsOrFilesIsRefused(String name, String command) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductName(name, command));
    }

    @Test
    void aTextOutsideOfBundlesIsBrandedAlike() {
        assertThat(
                        OTHER.in(
                                "Start Sealwright, or type `sealwright`, «sealwright list» or sealwright --help; sealwright.org stays"))
                .isEqualTo(
                        "Start Kestrel Mail Keys, or type `kestrel`, «kestrel list» or kestrel --help; sealwright.org"
                                + " stays");
    }

    @Test
    void textsOfAnotherBrandNameThatBrandInEveryLanguage() {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var loader = BundlesTest.class.getClassLoader();
            var own = Bundles.named(PROBLEMS, locale, loader);
            ResourceBundle.clearCache(loader);
            var other = Bundles.named(PROBLEMS, locale, loader, OTHER);
            assertThat(other.keySet()).isEqualTo(own.keySet());
            assertThat(own.getString("unsupported-input.what")).contains("Sealwright");
            assertThat(other.getString("unsupported-input.what"))
                    .isEqualTo(own.getString("unsupported-input.what").replace("Sealwright", "Kestrel Mail Keys"));
            ResourceBundle.clearCache(loader);
            assertThat(other.keySet())
                    .allSatisfy(key -> assertThat(other.getString(key)).doesNotContain("Sealwright"));
        }
    }

    @Test
    void aLanguageThatIsAskedForIsNotReplacedByTheSystems() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try {
            var loader = BundlesTest.class.getClassLoader();
            assertThat(Bundles.named(PROBLEMS, Locale.ENGLISH, loader).getString("unsupported-input.what"))
                    .contains("does not know");
        } finally {
            Locale.setDefault(before);
        }
    }
}
