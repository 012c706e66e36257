package org.sealwright.launcher;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
