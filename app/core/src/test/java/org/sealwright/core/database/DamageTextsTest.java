package org.sealwright.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Damage.Kind;
import org.sealwright.core.database.Damage.Thing;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;

class DamageTextsTest {
    private static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.DISTRUSTED);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyDamageHasASentenceAndEveryCureItsConsequence(String language) {
        var texts = DamageTexts.in(Locale.forLanguageTag(language));
        for (var thing : Thing.values()) {
            for (var kind : Kind.values()) {
                assertThat(texts.sentence(damage(kind, thing, "Anna"))).isNotBlank();
            }
        }
        for (var thing : List.of(Thing.TRUST, Thing.PRIVATE_KEY, Thing.PUBLIC_KEY, Thing.SECRET_KEY)) {
            for (var cure : Cure.values()) {
                assertThat(texts.consequence(damage(Kind.SIGNATURE, thing, "Anna"), cure))
                        .isNotBlank();
            }
        }
    }

    @Test
    void whatATrustEntryClaimsIsSaid() {
        var damage = damage(Kind.SIGNATURE, Thing.TRUST, "Root");
        assertThat(DamageTexts.english().consequence(damage, Cure.RESIGN))
                .startsWith("«Root» will count again as it stands there:"
                        + " websites: not marked, e-mail: trusted, software: distrusted.");
    }

    @Test
    void namesAreMadeSafeAndOneWithoutNameIsToldByItsPlace() {
        assertThat(DamageTexts.english().sentence(damage(Kind.VALUE, Thing.PRIVATE_KEY, "a\u202Eb")))
                .contains("\\u{202E}");
        assertThat(DamageTexts.english().sentence(damage(Kind.VALUE, Thing.PRIVATE_KEY, "")))
                .contains("«an entry without name (key4.db, number 00000001)»");
        assertThat(DamageTexts.in(Locale.GERMAN).sentence(damage(Kind.VALUE, Thing.PRIVATE_KEY, "")))
                .contains("«ein Eintrag ohne Namen (key4.db, Nummer 00000001)»");
    }

    @Test
    void bothLanguagesSayTheSame() {
        var english = ResourceBundle.getBundle("org.sealwright.core.database.damages", Locale.ROOT);
        var german = ResourceBundle.getBundle("org.sealwright.core.database.damages", Locale.GERMAN);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (var key : english.keySet()) {
            for (var placeholder : List.of("{0}", "{1}", "{2}", "{3}")) {
                assertThat(german.getString(key).contains(placeholder))
                        .as(key + " " + placeholder)
                        .isEqualTo(english.getString(key).contains(placeholder));
            }
            assertThat(german.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }

    @Test
    void onlyACureThatHelpsCanBeConfirmed() {
        var damage = damage(Kind.VALUE, Thing.SECRET_KEY, "");
        assertThatIllegalArgumentException().isThrownBy(() -> new Repair(damage, Cure.RESIGN));
        assertThat(new Repair(damage, Cure.REMOVE).damage().affectsKey()).isTrue();
    }

    @Test
    void theProblemNamesTheFirstAndHowMany() {
        var problem =
                new DamageInTheWay(java.nio.file.Path.of("/p"), List.of(damage(Kind.VALUE, Thing.SECRET_KEY, "")));
        assertThat(problem)
                .hasMessage("The password of /p cannot be changed, because part of the database is damaged (1):"
                        + " The key that protects Thunderbird's saved passwords cannot be decrypted."
                        + " Nothing was changed.");
    }

    private static Damage damage(Kind kind, Thing thing, String name) {
        return new Damage(
                kind,
                thing,
                name,
                "key4.db object 00000001",
                List.of("sig_key_00000001_00000011"),
                thing == Thing.TRUST ? Optional.of(MAIL) : Optional.empty(),
                Set.of(Cure.REMOVE),
                true);
    }
}
