package org.sealwright.certificates;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
