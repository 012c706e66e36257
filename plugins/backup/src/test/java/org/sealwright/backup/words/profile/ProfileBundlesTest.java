package org.sealwright.backup.words.profile;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class ProfileBundlesTest extends BundleRules {
    ProfileBundlesTest() {
        super(
                ProfileWords.class,
                List.of("plugins/backup/src/main/java"),
                Pattern.compile(
                        "(usage|sealwright|repair\\.(leave|resign|remove))(\\..*)?|.*\\.(text|tooltip|mnemonic|title|label)"));
    }
}
