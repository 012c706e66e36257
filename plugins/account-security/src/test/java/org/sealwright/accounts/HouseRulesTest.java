package org.sealwright.accounts;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
