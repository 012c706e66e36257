package org.sealwright.kit;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
