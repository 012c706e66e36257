package org.sealwright.nss;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
