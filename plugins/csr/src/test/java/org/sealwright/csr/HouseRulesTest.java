package org.sealwright.csr;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
