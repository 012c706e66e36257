package org.sealwright.backup.words;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                BackupWords.class,
                List.of("plugins/backup/src/main/java"),
                Pattern.compile("(usage|sealwright|backup\\.(concern|action|state|format|reason|entry))\\..*"
                        + "|.*\\.(text|tooltip|mnemonic|title|label|OFF|FAIR|GOOD)"));
    }
}
