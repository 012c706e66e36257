"""Lets the real Thunderbird list its server exceptions and authentication decisions, or add some first.

server-lists.py HARNESS PROFILE list ANSWER
server-lists.py HARNESS PROFILE add ANSWER CERTIFICATE-IN-BASE64

An answer is {"exceptions": [[host, port, fingerprint], ...], "decisions": [[host, dbKey], ...]}.
"""
import json
import pathlib
import sys

harness, profile, command, answer, *certificate = sys.argv[1:]
sys.path.insert(0, harness)
import tb  # noqa: E402

ADD = """
  const cert = Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).constructX509FromBase64(%s);
  overrides.rememberValidityOverride("imap.example.org", 993, {}, cert, false);
  overrides.rememberValidityOverride("::1", 8443, {}, cert, false);
  const permanent = Ci.nsIClientAuthRememberService.Permanent;
  decisions.rememberDecisionScriptable("www.example.org", {}, cert, permanent);
  decisions.rememberDecisionScriptable("other.example.org", {}, null, permanent);
  decisions.rememberDecisionScriptable("third.example.org", {}, cert, permanent);
"""
LIST = """
(async () => {
  let found;
  try {
    const overrides = Cc["@mozilla.org/security/certoverride;1"].getService(Ci.nsICertOverrideService);
    const decisions = Cc["@mozilla.org/security/clientAuthRememberService;1"].getService(Ci.nsIClientAuthRememberService);
    %s
    found = {
      exceptions: overrides.getOverrides().filter(o => !o.isTemporary).map(o => [o.asciiHost, o.port, o.fingerprint]),
      decisions: decisions.getDecisions().map(d => [d.asciiHost, d.dbKey]),
    };
  } catch (e) {
    found = { error: String(e) };
  }
  await IOUtils.writeUTF8(%s, JSON.stringify(found), { tmpPath: %s });
})();
void 0;
"""

adding = command == "add"
out = pathlib.Path(answer)
# Thunderbird writes both files when it ends, at the latest.
with tb.Thunderbird(profile, in_place=adding) as running:
    add = ADD % json.dumps(certificate[0]) if adding else ""
    running.devtools.evaluate(LIST % (add, json.dumps(answer), json.dumps(answer + ".tmp")))
    running._wait(out.exists, "no lists")
