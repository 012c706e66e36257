package org.sealwright.accounts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealwright.core.account.Fitness;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                AccountWords.class,
                List.of("plugins/account-security/src/main/java"),
                Pattern.compile(
                        "found\\..*\\.(signing|encryption)|(obstacle|finding\\.signing|finding\\.encryption|usage|"
                                + "sealwright|switch\\.step|switch\\.left|trial\\.signing|trial\\.encryption|settings|"
                                + "certificates\\.renewalDays|certificates\\.checkAtLogin)\\..*|"
                                + "accounts\\.(standing|choice|other|default|technology|value\\.fits|person)\\..*|"
                                + "accounts\\.(signing|encryption)\\.title|.*\\.(text|tooltip|mnemonic)"));
    }

    @Test
    void everyObstacleHasItsClause() {
        for (var obstacle : Fitness.Obstacle.values()) {
            assertThat(english().stringPropertyNames()).contains("obstacle." + obstacle.code());
        }
    }
}
