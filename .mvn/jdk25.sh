# Sourced by the scripts in the project's root: puts a JDK 25 into JAVA_HOME, or says in one sentence that there is none.
# Looks at $SEALWRIGHT_JDK, $JAVA_HOME and the usual places of Linux, macOS, SDKMAN and IDEs; a JDK tells its version in its file "release".

is_jdk25() {
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[.+"-]' "$1/release" 2>/dev/null
}

find_jdk25() {
    for home in "${SEALWRIGHT_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ -n "$home" ] && is_jdk25 "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

if ! JAVA_HOME=$(find_jdk25); then
    echo "Sealwright needs a JDK 25, and none was found: install one (for example Temurin 25), or name its folder in SEALWRIGHT_JDK." >&2
    exit 1
fi
export JAVA_HOME
