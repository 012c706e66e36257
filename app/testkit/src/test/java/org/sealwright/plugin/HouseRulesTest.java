package org.sealwright.plugin;

import org.sealwright.testkit.HouseRules;

/// The ground floor keeps the house rules; checked here, since testkit itself stands on it.
class HouseRulesTest extends HouseRules {}
