package org.sealwright.certificates.words;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                CertificateWords.class,
                List.of("plugins/certificates/src/main/java"),
                Pattern.compile("(import\\.reason|usage|sealwright|compare)\\..*|"
                        + "certificates\\.(tab|column|export|import\\.title|putAway\\.(move|delete)\\.button)\\..*|"
                        + "certificates\\.delete\\.title\\..*|.*\\.(text|tooltip|mnemonic|button)|certificates\\.title|"
                        + "settings\\.network\\.title|network\\..*\\.(label|NEVER|ASK|ALWAYS)"));
    }
}
