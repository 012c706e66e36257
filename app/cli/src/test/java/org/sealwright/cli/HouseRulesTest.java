package org.sealwright.cli;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
