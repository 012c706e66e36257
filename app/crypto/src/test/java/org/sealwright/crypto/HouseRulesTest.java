package org.sealwright.crypto;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
