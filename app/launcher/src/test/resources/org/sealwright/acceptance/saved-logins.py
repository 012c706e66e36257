"""Saves a login in the real Thunderbird, or lists those it can read.

saved-logins.py HARNESS PROFILE add|list PRIMARY-PASSWORD ANSWER
"""
import json
import pathlib
import sys
import time

harness, profile, command, password, answer = sys.argv[1:]
sys.path.insert(0, harness)
import tb  # noqa: E402

ADD = """
  const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
  login.init("imap://mail.example.org", null, "imap://mail.example.org", "anna", "s3cret p\\u00e4ssword", "", "");
  await Services.logins.addLoginAsync(login);
"""
LIST = """
(async () => {
  let found;
  try {
    %s
    found = (await Services.logins.getAllLogins()).map(l => [l.hostname, l.username, l.password]);
  } catch (e) {
    found = String(e);
  }
  await IOUtils.writeUTF8(%s, JSON.stringify(found), { tmpPath: %s });
})();
void 0;
"""

adding = command == "add"
out = pathlib.Path(answer)
with tb.Thunderbird(profile, in_place=adding, password=password or None) as running:
    running.devtools.evaluate(LIST % (ADD if adding else "", json.dumps(answer), json.dumps(answer + ".tmp")))
    running._wait(out.exists, "no list of logins")
    stored = running.profile / "logins.json"
    end = time.monotonic() + 20
    while adding and not stored.exists() and time.monotonic() < end:
        time.sleep(0.1)
