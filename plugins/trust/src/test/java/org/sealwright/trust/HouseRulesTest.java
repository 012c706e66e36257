package org.sealwright.trust;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
