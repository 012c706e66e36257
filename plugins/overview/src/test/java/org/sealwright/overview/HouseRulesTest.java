package org.sealwright.overview;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
