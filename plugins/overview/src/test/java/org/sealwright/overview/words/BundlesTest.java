package org.sealwright.overview.words;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                OverviewWords.class,
                List.of("plugins/overview/src/main/java"),
                Pattern.compile(
                        "overview\\.(tone|urgency)\\..*|path\\.progress\\..*|settings\\..*|.*\\.label|"
                                + ".*\\.(text|tooltip|mnemonic)|timeline\\.(bar|spoken)\\..*|(overview|path|timeline)\\.title|usage\\..*|sealwright\\..*"));
    }
}
