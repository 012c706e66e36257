package org.sealwright.store;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
