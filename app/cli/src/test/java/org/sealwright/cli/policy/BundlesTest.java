package org.sealwright.cli.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.testkit.BundleRules;

class BundlesTest extends BundleRules {
    BundlesTest() {
        super(
                PolicyCommand.class,
                List.of("app/cli/src/main/java"),
                Pattern.compile("sealwright\\..*|usage\\..*|help|version|check\\.[A-Z_]+|show\\.source\\..*"
                        + "|document\\.(audience|introduction)\\..*"));
    }
}
