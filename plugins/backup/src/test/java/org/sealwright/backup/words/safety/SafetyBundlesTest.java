package org.sealwright.backup.words.safety;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class SafetyBundlesTest extends BundleRules {
    SafetyBundlesTest() {
        super(
                SafetyWords.class,
                List.of("plugins/backup/src/main/java"),
                Pattern.compile(
                        "(usage|sealwright|repair\\.(leave|resign|remove))(\\..*)?|.*\\.(text|tooltip|mnemonic|title|label)"));
    }
}
