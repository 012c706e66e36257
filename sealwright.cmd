@echo off
rem Starts Sealwright from a checkout: builds what changed, then runs it. Arguments are Sealwright's own; see sealwright --help.
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
set "APP=%ROOT%app\launcher\target\app"
set "STAMP=%ROOT%app\launcher\target\app.built"

set "JDK="
call :try "%SEALWRIGHT_JDK%"
call :try "%JAVA_HOME%"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    if exist "%%~P\" for /d %%J in ("%%~P\*") do call :try "%%~J"
)
if not defined JDK (
    echo Sealwright needs a JDK 25, and none was found: install one ^(for example Temurin 25^), or name its folder in SEALWRIGHT_JDK. 1>&2
    exit /b 1
)
set "JAVA_HOME=%JDK%"

powershell -NoProfile -Command "$s='%STAMP%'; if (!(Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; $n=Get-ChildItem '%ROOT%pom.xml','%ROOT%app','%ROOT%plugins','%ROOT%branding' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|src\\test)\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
    where mvn >nul 2>nul || (
        echo Sealwright is built with Maven, and there is no mvn on the PATH. 1>&2
        exit /b 1
    )
    echo Building Sealwright ^(the first time takes some minutes^) ... 1>&2
    if exist "%APP%" rmdir /s /q "%APP%"
    pushd "%ROOT%"
    call mvn -q -B -ntp -Dquick -Dmaven.test.skip=true -pl app/launcher -am package 1>&2
    if errorlevel 1 (
        popd
        echo The build failed; its last lines above say why. 1>&2
        exit /b 1
    )
    popd
    type nul > "%STAMP%"
)

"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xms24m -Xmn8m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps -XX:+UseCompactObjectHeaders -Dsealwright.home="%APP%" -Dsealwright.start="%~f0" -cp "%APP%\lib\*" org.sealwright.launcher.Main %*
exit /b %errorlevel%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[.+\""-]" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
