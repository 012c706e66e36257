package org.sealwright.shell;

import org.sealwright.testkit.HouseRules;

class HouseRulesTest extends HouseRules {}
