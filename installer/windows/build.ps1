# Makes the application image for Windows: installer\windows\build.ps1, with a JDK 25 in JAVA_HOME and Maven on the PATH. build-msi packs it.
# Two launchers: Sealwright.exe opens the window, sealwright-command.exe is for scripts and has a console.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$target = "$root\installer\target\windows"
$java = "$env:JAVA_HOME\bin"
if (-not (Test-Path "$java\jlink.exe")) { throw 'A JDK 25 is needed: name its folder in JAVA_HOME.' }

$brand = if ($env:BRANDING) { $env:BRANDING } else { "$root\branding\sealwright" }
$product = @{}
Get-Content "$brand\product.properties" | Where-Object { $_ -match '^\w+=' } | ForEach-Object {
    $key, $value = $_ -split '=', 2
    $product[$key] = $value
}
$version = if ($env:VERSION) { $env:VERSION } else { ([xml](Get-Content "$root\pom.xml")).project.version -replace '-SNAPSHOT', '' }
# An even number of seconds: NTFS and the cabinet keep it, and later JDKs compare it with the AOT cache.
$epoch = [long](git -C $root log -1 --format=%ct)
$epoch -= $epoch % 2

function Invoke-Checked([string] $program) {
    & $program @args
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

Remove-Item -Recurse -Force $target -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force $target | Out-Null
Invoke-Checked mvn -q -B -C -ntp '-Dquick' '-Dmaven.test.skip=true' "-Dbranding=$brand" -f "$root\pom.xml" -pl app/launcher -am package
Invoke-Checked "$java\java.exe" "$root\installer\common\PrepareJars.java" "$root\app\launcher\target\app\lib" "$target\app" "$target\native" $epoch 'Windows/x86_64'
Copy-Item "$target\native\*" "$target\app"
$jsvg = (Get-ChildItem "$target\app\jsvg-*.jar").FullName
Invoke-Checked "$java\java.exe" '-Djava.awt.headless=true' -cp $jsvg "$root\installer\common\RenderIcon.java" `
    "$brand\icon.svg" "$target\program.ico"
# Windows: screen readers come through the Java Access Bridge.
Invoke-Checked "$java\jlink.exe" --output "$target\runtime" --compress zip-0 --strip-debug --no-header-files --no-man-pages `
    --add-modules 'java.base,java.desktop,java.logging,java.naming,java.net.http,java.sql,java.xml,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.accessibility' `
    --include-locales 'en,de'

$options = @('--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', '-Xms24m', '-Xmn8m', '-XX:MinHeapFreeRatio=5', '-XX:MaxHeapFreeRatio=10',
    '-XX:-ShrinkHeapInSteps', '-XX:+UseCompactObjectHeaders', '-Djdk.reflect.useNativeAccessorOnly=true', '-Xlog:disable', '-XX:AOTCache=$APPDIR\window.aot',
    '-Dsealwright.home=$ROOTDIR', '-Dorg.sqlite.lib.path=$APPDIR', '-Dorg.sqlite.lib.name=sqlitejdbc.dll')
@"
win-console=true
java-options=$(($options -replace 'window\.aot', 'command.aot') -join ' ')
"@ | Set-Content "$target\command.properties"
$javaOptions = $options | ForEach-Object { '--java-options', $_ }
Invoke-Checked "$java\jpackage.exe" --type app-image --dest $target --name $product.name --app-version $version --vendor $product.name `
    --icon "$target\program.ico" --runtime-image "$target\runtime" --input "$target\app" --main-jar "sealwright-launcher-$(([xml](Get-Content "$root\pom.xml")).project.version).jar" `
    --main-class org.sealwright.launcher.Main --add-launcher "$($product.package)-command=$target\command.properties" @javaOptions

# The caches are trained in the image, with the launchers' own class path.
$image = "$target\$($product.name)"
Get-ChildItem -Recurse -File $image | ForEach-Object { $_.LastWriteTimeUtc = [DateTimeOffset]::FromUnixTimeSeconds($epoch).UtcDateTime }
$env:SEALWRIGHT_DATA = "$target\training"
Invoke-Checked "$image\$($product.package)-command.exe" --quiet requests create --email training@sealwright.invalid --key p-256 --out "$target\training.csr"
foreach ($cache in 'command', 'window') {
    # JAVA_TOOL_OPTIONS comes before the launcher's options: the file that is written has its own name.
    $env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$target\$cache.aot"
    if ($cache -eq 'command') {
        Invoke-Checked "$image\$($product.package)-command.exe" certificates list
    } else {
        $window = Start-Process -PassThru "$image\$($product.name).exe"
        Start-Sleep -Seconds 20
        $window.CloseMainWindow() | Out-Null
        $window.WaitForExit()
    }
    Remove-Item Env:JAVA_TOOL_OPTIONS
    if (-not (Test-Path "$target\$cache.aot")) { throw "The AOT cache for the $cache was not made." }
    Move-Item -Force "$target\$cache.aot" "$image\app\$cache.aot"
}
Remove-Item -Recurse -Force "$target\training", "$target\training.csr"

# SIGN names a command that gets a file, for example a script around signtool.
if ($env:SIGN) { Get-ChildItem "$image\*.exe" | ForEach-Object { Invoke-Checked $env:SIGN $_.FullName } }
Write-Output $image
