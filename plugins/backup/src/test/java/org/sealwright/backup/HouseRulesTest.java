package org.sealwright.backup;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
