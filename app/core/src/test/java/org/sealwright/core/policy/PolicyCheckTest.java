package org.sealwright.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.network.NamedProxy;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.policy.PolicyCheck.Mistake;
import org.sealwright.core.policy.PolicyCheck.What;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Setting;

class PolicyCheckTest {
    private static final Setting<List<String>> KEYS = Setting.list("request.allowedKeys", "rsa-3072", "p-256");

    private final PolicyCheck check = new PolicyCheck(
            List.of(
                    NetworkRules.ALLOWED,
                    NetworkRules.PRIVATE_ADDRESSES,
                    NetworkRules.REVOCATION,
                    CommonSettings.LANGUAGE,
                    CommonSettings.AUTO_LOCK_MINUTES,
                    KEYS,
                    Setting.folder("a.folder"),
                    NetworkRules.PROXY),
            Map.of(NetworkRules.PROXY, NamedProxy::fault));

    @Test
    void whatIsRightIsNotMentioned() {
        assertThat(mistakes(
                        Map.of(
                                "network.allowed", "true",
                                "network.checkRevocation", "false",
                                "program.language", "de",
                                "security.autoLockMinutes", "5",
                                "request.allowedKeys", "p-256\n",
                                "a.folder", "C:\\Backups"),
                        Map.of("network.allowed", "false", "network.checkRevocation", "never")))
                .isEmpty();
    }

    @Test
    void anUnknownKeyIsComparedWithTheKnownOnes() {
        assertThat(mistakes(Map.of("netwrok.alowed", "false", "something.else.altogether", "x"), Map.of()))
                .containsExactly(
                        new Mistake(
                                "netwrok.alowed",
                                What.UNKNOWN_KEY,
                                "false",
                                Optional.of("network.allowed"),
                                Optional.empty()),
                        new Mistake(
                                "something.else.altogether",
                                What.UNKNOWN_KEY,
                                "x",
                                Optional.empty(),
                                Optional.empty()));
        var source = new PolicySource(
                "x", Map.of("Network.Allowed", "false"), Map.of("network.allowed", "false"), List.of());
        assertThat(check.unknown(new Policy(List.of(source))))
                .isEqualTo(Map.of("Network.Allowed", Optional.of("network.allowed")));
    }

    @Test
    void aCarrierThatMakesNoDifferenceOfCaseFindsKeysInAny() {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        texts.put("Network.ALLOWED", "maybe");
        var source = new PolicySource("HKLM", texts, Map.of(), List.of());
        assertThat(check.check(source)).extracting(Mistake::what).containsExactly(What.VALUE);
        var policy = new Policy(List.of(source));
        assertThat(check.unknown(policy)).isEmpty();
        assertThat(policy.mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isFalse();
    }

    @Test
    void aValueThatIsNotTakenIsNamed() {
        assertThat(mistakes(Map.of("security.autoLockMinutes", "5000"), Map.of()))
                .containsExactly(new Mistake(
                        "security.autoLockMinutes",
                        What.VALUE,
                        "5000",
                        Optional.empty(),
                        Optional.of(CommonSettings.AUTO_LOCK_MINUTES)));
        assertThat(mistakes(Map.of("program.language", "DEE", "a.folder", "here"), Map.of()))
                .extracting(Mistake::where, Mistake::didYouMean)
                .containsExactly(tuple("a.folder", Optional.empty()), tuple("program.language", Optional.of("DE")));
    }

    @Test
    void aWordOfAListThatMeansNothingIsNamed() {
        assertThat(mistakes(Map.of("request.allowedKeys", "rsa3072,p-256"), Map.of()))
                .containsExactly(new Mistake(
                        "request.allowedKeys", What.WORD, "rsa3072", Optional.of("rsa-3072"), Optional.of(KEYS)));
    }

    @Test
    void notEverythingCanBeRecommended() {
        assertThat(mistakes(Map.of(), Map.of("network.privateAddresses", "true", "network.allowed", "true")))
                .extracting(Mistake::what)
                .containsExactly(What.NOT_TO_BE_RECOMMENDED);
    }

    @Test
    void aPartOfTheFileThatMeansNothingIsNamed() {
        var source = new PolicySource("x", Map.of(), Map.of(), List.of("setings", "policies"), List.of());
        assertThat(check.check(source))
                .extracting(Mistake::where, Mistake::didYouMean)
                .containsExactly(tuple("policies", Optional.empty()), tuple("setings", Optional.of("settings")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "system", "none", "proxy.clinic.example:3128", "http://[fe80::1]:8080/"})
    void aProxyThatWouldBeUsedIsNotMentioned(String proxy) {
        assertThat(mistakes(Map.of("network.proxy", proxy), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:", "proxy:0", "proxy:70000", "ftp://proxy:21", "a b:3128"})
    void aProxyThatNothingWouldBeFetchedThroughIsNamedWithTheReason(String proxy) {
        assertThat(mistakes(Map.of("network.proxy", proxy), Map.of()))
                .extracting(Mistake::what, Mistake::value, Mistake::why)
                .containsExactly(tuple(What.ENTRY, proxy, Optional.of(Clause.noProxy())));
    }

    @Test
    void aWordForTheProxyIsComparedWithTheKnownOnes() {
        assertThat(mistakes(Map.of("network.proxy", "sytem"), Map.of()))
                .extracting(Mistake::didYouMean)
                .containsExactly(Optional.of("system"));
    }

    private List<Mistake> mistakes(Map<String, String> mandatory, Map<String, String> recommended) {
        return check.check(new PolicySource("x", mandatory, recommended, List.of()));
    }
}
