@echo off
rem ferro: runs Ferro for Java on Windows. FERRO_JAVA_OPTS adds options of the virtual machine.
setlocal
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java goto missing
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn48m -XX:-UsePerfData -Xshare:auto %FERRO_JAVA_OPTS% -jar "%~dp0lib\ferro.jar" %*
exit /b %ERRORLEVEL%

:missing
echo ferro: no JDK was found. 1>&2
echo Looked at JAVA_HOME, which is "%JAVA_HOME%", and at the folders of PATH. 1>&2
echo Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
exit /b 1
